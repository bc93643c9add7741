package io.tenure.disposal.usecase.evaluation;

import io.tenure.disposal.usecase.evaluation.PolicySource.ActivePolicy;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code plan} and {@code policy_state}. */
public interface PlanStore {

  /** What policy-service said last; empty where it never answered. */
  Optional<ActivePolicy> active();

  /** What the last attempt to ask it found. */
  PolicyFreshness freshness();

  /** Profiles that have no plan of that policy version, oldest first. */
  Map<UUID, Profile> withoutPlan(String policyDigest, int limit);

  /** Keeps plans; a plan that is known already stays as it was. */
  void keep(Map<UUID, RetentionPlan> plans, Instant now);

  /**
   * From now on this version is the active one, and its plans are in force; the answers are fresh
   * again.
   */
  void activate(ActivePolicy active, Instant now);

  /** The answers have stopped. */
  void stale(String code, Instant now);

  /** The plan in force of each profile that has one. */
  Map<UUID, PlanOfProfile> current(Collection<UUID> profileIds);

  Optional<PlanOfProfile> byId(long planId);
}
