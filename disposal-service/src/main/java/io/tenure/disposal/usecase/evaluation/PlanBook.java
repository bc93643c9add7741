package io.tenure.disposal.usecase.evaluation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The plans of all profiles, as the active policy version has them. */
public interface PlanBook {

  /**
   * Asks policy-service which version is active and fetches the plans that changed or are missing.
   * Never throws for what may happen outside: anything but {@link PolicyFreshness.Fresh} means that
   * nothing may be decided or disposed of.
   */
  PolicyFreshness refresh();

  /** What the last refresh found. */
  PolicyFreshness freshness();

  /**
   * The plan that is in force for a profile; empty where policy-service was never asked about it.
   */
  Optional<PlanOfProfile> plan(UUID profileId);

  /** The plans that are in force for profiles; those policy-service was never asked about lack. */
  Map<UUID, PlanOfProfile> plans(Collection<UUID> profileIds);

  /** A plan by its row, also one that is no longer in force. */
  Optional<PlanOfProfile> plan(long planId);
}
