package io.tenure.policy.store.life;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.life.Policy;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.usecase.life.PolicyStore;
import io.tenure.policy.usecase.life.VersionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Policies in PostgreSQL. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PolicyEntity, UUID>, PolicyStore {

  /** One activation at a time, whatever the policy. */
  private static final String ONE_ACTIVATION =
      "select 1 from (select pg_advisory_xact_lock(hashtext('tenure/policy/activation'))) as locked";

  private final VersionRepository versions;

  PolicyRepository(VersionRepository versions) {
    this.versions = versions;
  }

  @Override
  public Uni<Policy> add(Policy policy) {
    return find(policy.id())
        .chain(
            present ->
                present != null
                    ? Uni.createFrom().item(present)
                    : persistAndFlush(new PolicyEntity(policy))
                        .onFailure(e -> Constraints.violated(e, "uq_policy_name"))
                        .transform(
                            e ->
                                new TenureException(
                                    PolicyError.NAME_TAKEN,
                                    "Choose another name, or make a new version of that policy."))
                        .replaceWith(policy));
  }

  @Override
  public Uni<Policy> find(UUID id) {
    return findById(id).map(found -> found == null ? null : found.toPolicy());
  }

  @Override
  public Uni<List<Policy>> list(UUID after, int limit) {
    PanacheQuery<PolicyEntity> query =
        after == null ? findAll(Sort.by("id")) : find("id > ?1", Sort.by("id"), after);
    return query
        .range(0, limit - 1)
        .list()
        .map(found -> found.stream().map(PolicyEntity::toPolicy).toList());
  }

  @Override
  public Uni<PolicyVersion> add(PolicyVersion version) {
    return versions.add(version);
  }

  @Override
  public Uni<PolicyVersion> find(UUID policyId, int number) {
    return versions.one(policyId, number, LockModeType.NONE);
  }

  @Override
  public Uni<PolicyVersion> lock(UUID policyId, int number) {
    return versions.one(policyId, number, LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public Uni<String> catalogueDigestBefore(UUID policyId, int number) {
    return versions.catalogueDigestBefore(policyId, number);
  }

  @Override
  public Uni<PolicyVersion> takingEffectAt(Instant moment) {
    return versions.takingEffectAt(moment);
  }

  @Override
  public Uni<List<VersionSummary>> versions(UUID policyId) {
    return versions.ofPolicy(policyId);
  }

  @Override
  public Uni<PolicyVersion> save(PolicyVersion version) {
    return versions.save(version);
  }

  @Override
  public Uni<List<Instant>> lockActivations() {
    return getSession()
        .chain(session -> session.createNativeQuery(ONE_ACTIVATION).getResultList())
        .chain(() -> versions.activations());
  }

  @Override
  public Uni<List<PolicyVersion>> inEffectOrScheduled(Instant moment) {
    return versions.inEffectOrScheduled(moment);
  }

  @Override
  public Uni<List<Instant>> activations() {
    return versions.activations();
  }
}
