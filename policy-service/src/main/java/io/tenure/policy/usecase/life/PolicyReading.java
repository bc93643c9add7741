package io.tenure.policy.usecase.life;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.life.Policy;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.life.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks policies and versions up. */
@ApplicationScoped
public class PolicyReading {
  private final PolicyStore store;
  private final Clock clock;

  PolicyReading(PolicyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @WithSession
  public Uni<List<Policy>> list(UUID after, int limit) {
    return store.list(after, limit);
  }

  /** A policy with its versions and their place in time. */
  @WithSession
  public Uni<Overview> overview(UUID id) {
    return store
        .find(id)
        .onItem()
        .ifNull()
        .failWith(() -> notFound(PolicyError.POLICY_NOT_FOUND))
        .chain(
            policy ->
                store
                    .versions(id)
                    .chain(
                        versions ->
                            store
                                .activations()
                                .map(times -> new Overview(policy, versions, timeline(times)))));
  }

  @WithSession
  public Uni<Found> version(UUID policyId, int number) {
    return store
        .find(policyId, number)
        .onItem()
        .ifNull()
        .failWith(() -> notFound(PolicyError.VERSION_NOT_FOUND))
        .chain(version -> store.activations().chain(times -> found(version, timeline(times))));
  }

  private Uni<Found> found(PolicyVersion version, Timeline timeline) {
    Instant replacedFrom = timeline.replacedFrom(version.effectiveFrom());
    return replacedFrom == null || replacedFrom.isAfter(timeline.now())
        ? Uni.createFrom().item(new Found(version, timeline, null))
        : store.takingEffectAt(replacedFrom).map(next -> new Found(version, timeline, next));
  }

  private Timeline timeline(List<Instant> activations) {
    return new Timeline(activations, clock.instant());
  }

  static TenureException notFound(PolicyError error) {
    return new TenureException(error, "Nothing of that id or number exists.");
  }

  /** A policy with everything about it but the rules. */
  public record Overview(Policy policy, List<VersionSummary> versions, Timeline timeline) {}

  /**
   * A version, and its place in time.
   *
   * @param successor the version that has taken its place, null while none has
   */
  public record Found(PolicyVersion version, Timeline timeline, PolicyVersion successor) {}

  /** When versions of all policies take effect, ascending, and what time it is. */
  public record Timeline(List<Instant> activations, Instant now) {
    /** DRAFT, SUBMITTED, APPROVED, SCHEDULED, ACTIVE or SUPERSEDED. */
    public String state(Stage stage, Instant effectiveFrom) {
      return stage.shown(effectiveFrom, replacedFrom(effectiveFrom), now);
    }

    /** When the next version takes effect; null where none does. */
    Instant replacedFrom(Instant effectiveFrom) {
      return activations.stream()
          .filter(time -> effectiveFrom != null && time.isAfter(effectiveFrom))
          .findFirst()
          .orElse(null);
    }
  }
}
