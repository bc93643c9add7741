package io.tenure.disposal.usecase.evaluation;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.usecase.evaluation.EvaluationStore.Chunk;
import io.tenure.disposal.usecase.evaluation.EvaluationStore.ProfileState;
import io.tenure.disposal.usecase.event.EventFeed;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Applies the plans to a system's inventory. A new policy version touches only profiles whose plan
 * acts differently, a consent only its person's records, a business event only the records it is
 * about, a changed record only itself, and the clock only what falls due by it. Without an answer
 * of policy-service and consent-service nothing is evaluated and everything stays as it was.
 */
@ApplicationScoped
public class EvaluateSystem {

  private static final UUID FIRST = new UUID(0, 0);

  private final PlanBook plans;
  private final ConsentFeed consents;
  private final EventFeed events;
  private final EvaluationStore store;
  private final Clock clock;
  private final int chunk;

  EvaluateSystem(
      PlanBook plans,
      ConsentFeed consents,
      EventFeed events,
      EvaluationStore store,
      Clock clock,
      @ConfigProperty(name = "tenure.evaluation.chunk", defaultValue = "50000") int chunk) {
    this.plans = plans;
    this.consents = consents;
    this.events = events;
    this.store = store;
    this.clock = clock;
    this.chunk = chunk;
  }

  /** Runs an evaluation as the given operation. */
  public EvaluationResult run(UUID systemId, OperationContext operation) {
    long changes = consents.catchUp();
    PolicyFreshness.Fresh policy = fresh();
    long eventChanges = events.catchUp();
    Instant now = clock.instant();
    long byClock = store.tick(systemId, now);
    Place place = operation.lastCheckpoint(Place.class).orElse(null);
    Count count = new Count(operation, Math.max(1, store.work(systemId)));
    int profilesDone = 0;
    for (ProfileState profile : store.profiles(systemId)) {
      PlanOfProfile plan = plans.plan(profile.id()).orElseThrow();
      if (plan.digest().equals(profile.evaluatedDigest())) {
        queued(profile, plan, now, count);
      } else {
        whole(profile, plan, now, start(place, profile, plan), count);
        profilesDone++;
      }
    }
    return new EvaluationResult(
        policy.policyVersionId(),
        policy.digest(),
        count.done,
        profilesDone,
        changes,
        eventChanges,
        byClock);
  }

  private PolicyFreshness.Fresh fresh() {
    return switch (plans.refresh()) {
      case PolicyFreshness.Fresh fresh -> fresh;
      case PolicyFreshness.Stale stale ->
          throw new TenureException(error(stale.code()), stale.detail());
    };
  }

  private static DisposalError error(String code) {
    return Arrays.stream(DisposalError.values())
        .filter(e -> e.code().equals(code))
        .findFirst()
        .orElse(DisposalError.POLICY_UNAVAILABLE);
  }

  private static UUID start(Place place, ProfileState profile, PlanOfProfile plan) {
    boolean here =
        place != null
            && place.profileId().equals(profile.id())
            && place.planDigest().equals(plan.digest());
    return here ? place.after() : FIRST;
  }

  private void whole(
      ProfileState profile, PlanOfProfile plan, Instant now, UUID from, Count count) {
    UUID after = from;
    for (Optional<Chunk> next = store.range(profile, plan, after, chunk, now);
        next.isPresent();
        next = store.range(profile, plan, after, chunk, now)) {
      after = next.get().upTo();
      count.operation.checkpoint(new Place(profile.id(), plan.digest(), after));
      count.add(next.get().records(), profile.dataset());
    }
    store.evaluated(profile.id(), plan.digest(), now);
  }

  private void queued(ProfileState profile, PlanOfProfile plan, Instant now, Count count) {
    for (long n = store.queued(profile, plan, chunk, now);
        n > 0;
        n = store.queued(profile, plan, chunk, now)) {
      count.add(n, profile.dataset());
    }
  }

  /** How far a profile has come. */
  public record Place(UUID profileId, String planDigest, UUID after) {}

  /** Progress of the operation. */
  private static final class Count {
    private final OperationContext operation;
    private final long total;
    private long done;

    Count(OperationContext operation, long total) {
      this.operation = operation;
      this.total = total;
    }

    void add(long records, String dataset) {
      done += records;
      operation.progress(done, Math.max(total, done), dataset);
      operation.stopIfCancelled();
    }
  }
}
