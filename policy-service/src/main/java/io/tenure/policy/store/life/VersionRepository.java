package io.tenure.policy.store.life;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.life.Stage;
import io.tenure.policy.usecase.life.VersionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Versions in PostgreSQL. */
@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<VersionEntity, UUID> {
  private static final String IN_EFFECT_OR_SCHEDULED =
      """
      stage = ?1 and effectiveFrom >=
        (select coalesce(max(v.effectiveFrom), ?2) from VersionEntity v where v.stage = ?1 and v.effectiveFrom <= ?2)
      """;

  private final StepRepository steps;

  VersionRepository(StepRepository steps) {
    this.steps = steps;
  }

  Uni<PolicyVersion> one(UUID policyId, int number, LockModeType lock) {
    return find("policyId = ?1 and number = ?2", policyId, number)
        .withLock(lock)
        .firstResult()
        .chain(this::withSteps);
  }

  Uni<PolicyVersion> takingEffectAt(Instant moment) {
    return find("effectiveFrom", moment).firstResult().chain(this::withSteps);
  }

  Uni<PolicyVersion> add(PolicyVersion version) {
    return findById(version.id())
        .chain(
            present ->
                present != null
                    ? withSteps(present)
                    : persistAndFlush(new VersionEntity(version))
                        .onFailure(e -> Constraints.violated(e, "uq_policy_version_number"))
                        .transform(
                            e ->
                                new TenureException(
                                    KitError.CONFLICT,
                                    "Somebody made the next draft at the same moment: read the policy again."))
                        .chain(() -> steps.add(version.id(), version.steps()))
                        .replaceWith(version));
  }

  Uni<PolicyVersion> save(PolicyVersion version) {
    return findById(version.id())
        .invoke(entity -> entity.become(version))
        .chain(() -> steps.add(version.id(), List.of(version.steps().getLast())))
        .call(this::flush)
        .replaceWith(version);
  }

  Uni<List<VersionSummary>> ofPolicy(UUID policyId) {
    return list("policyId", Sort.by("number"), policyId)
        .map(found -> found.stream().map(VersionEntity::toSummary).toList());
  }

  Uni<String> catalogueDigestBefore(UUID policyId, int number) {
    return find(
            "policyId = ?1 and number < ?2 and stage <> ?3 and digest is not null and catalogueDigest is not null",
            Sort.descending("number"),
            policyId,
            number,
            Stage.DRAFT)
        .project(KeptEdition.class)
        .firstResult()
        .map(found -> found == null ? null : found.catalogueDigest());
  }

  /** Without their steps. */
  Uni<List<PolicyVersion>> inEffectOrScheduled(Instant moment) {
    return list(IN_EFFECT_OR_SCHEDULED, Sort.by("effectiveFrom"), Stage.ACTIVATED, moment)
        .map(found -> found.stream().map(entity -> entity.toVersion(List.of())).toList());
  }

  Uni<List<Instant>> activations() {
    return find("stage", Sort.by("effectiveFrom"), Stage.ACTIVATED)
        .project(EffectiveMoment.class)
        .list()
        .map(found -> found.stream().map(EffectiveMoment::effectiveFrom).toList());
  }

  private Uni<PolicyVersion> withSteps(VersionEntity entity) {
    return entity == null
        ? Uni.createFrom().nullItem()
        : steps.of(entity.id).map(entity::toVersion);
  }

  /** Projection of one column. */
  record KeptEdition(String catalogueDigest) {}

  /** Projection of one column. */
  record EffectiveMoment(Instant effectiveFrom) {}
}
