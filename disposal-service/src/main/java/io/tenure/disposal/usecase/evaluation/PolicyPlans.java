package io.tenure.disposal.usecase.evaluation;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.usecase.evaluation.PolicySource.ActivePolicy;
import io.tenure.kit.problem.TenureException;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the plans of the active policy version. */
@ApplicationScoped
class PolicyPlans implements PlanBook {

  private static final int PROFILES_AT_ONCE = 50;

  private final PolicySource policy;
  private final PlanStore store;
  private final Clock clock;

  PolicyPlans(PolicySource policy, PlanStore store, Clock clock) {
    this.policy = policy;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public PolicyFreshness refresh() {
    Instant now = clock.instant();
    try {
      ActivePolicy last = store.active().orElse(null);
      ActivePolicy active =
          policy
              .active(last == null ? null : last.etag(), last)
              .orElseThrow(
                  () ->
                      new TenureException(
                          DisposalError.POLICY_NONE_ACTIVE,
                          "Activate an approved policy version first."));
      fetch(active, now);
      store.activate(active, now);
      return new PolicyFreshness.Fresh(
          active.versionId(), active.digest(), active.unapprovedRuns(), now);
    } catch (TenureException e) {
      if (!(e.errorCode() instanceof DisposalError)) {
        throw e;
      }
      store.stale(e.errorCode().code(), now);
      return new PolicyFreshness.Stale(e.errorCode().code(), e.detail(), now);
    }
  }

  private void fetch(ActivePolicy active, Instant now) {
    Map<UUID, Profile> missing = store.withoutPlan(active.digest(), PROFILES_AT_ONCE);
    while (!missing.isEmpty()) {
      List<UUID> ids = new ArrayList<>(missing.keySet());
      List<RetentionPlan> plans = policy.plans(now, new ArrayList<>(missing.values()));
      Map<UUID, RetentionPlan> kept = new LinkedHashMap<>();
      for (int i = 0; i < ids.size(); i++) {
        check(active, missing.get(ids.get(i)), plans.get(i));
        kept.put(ids.get(i), plans.get(i));
      }
      store.keep(kept, now);
      missing = store.withoutPlan(active.digest(), PROFILES_AT_ONCE);
    }
  }

  /**
   * A plan for another profile, or of a version that became active in between, must not be used.
   */
  private static void check(ActivePolicy active, Profile asked, RetentionPlan plan) {
    if (!active.digest().equals(plan.policyDigest())) {
      throw new TenureException(
          DisposalError.POLICY_UNAVAILABLE,
          "Another policy version became active while its plans were fetched; ask again.");
    }
    if (!asked.equals(plan.profile())) {
      throw new TenureException(
          DisposalError.POLICY_ANSWER_INVALID,
          "A plan is for another profile than the one asked about.");
    }
  }

  @Override
  public PolicyFreshness freshness() {
    return store.freshness();
  }

  @Override
  public Optional<PlanOfProfile> plan(UUID profileId) {
    return Optional.ofNullable(plans(List.of(profileId)).get(profileId));
  }

  @Override
  public Map<UUID, PlanOfProfile> plans(Collection<UUID> profileIds) {
    return store.current(profileIds);
  }

  @Override
  public Optional<PlanOfProfile> plan(long planId) {
    return store.byId(planId);
  }
}
