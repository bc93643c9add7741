package io.tenure.consent.store.purpose;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.purpose.PurposeStore;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Purposes in PostgreSQL. */
@ApplicationScoped
class PurposeRepository implements PanacheRepositoryBase<PurposeEntity, String>, PurposeStore {
  private static final String UNIQUE_VIOLATION = "23505";

  private final PurposeVersionRepository versions;

  PurposeRepository(PurposeVersionRepository versions) {
    this.versions = versions;
  }

  @Override
  public Uni<Purpose> find(PurposeKey key) {
    return findById(key.value()).map(PurposeRepository::purpose);
  }

  @Override
  public Uni<Purpose> find(PurposeKey key, int version) {
    return versions
        .findById(new PurposeVersionId(key.value(), version))
        .map(found -> found == null ? null : found.toPurpose());
  }

  @Override
  public Uni<Purpose> lock(PurposeKey key) {
    return findById(key.value(), LockModeType.PESSIMISTIC_WRITE).map(PurposeRepository::purpose);
  }

  @Override
  public Uni<List<Purpose>> list(String after, int limit) {
    PanacheQuery<PurposeEntity> query =
        after == null ? findAll(Sort.by("id")) : find("id > ?1", Sort.by("id"), after);
    return query
        .range(0, limit - 1)
        .list()
        .map(found -> found.stream().map(PurposeEntity::toPurpose).toList());
  }

  @Override
  public Uni<Purpose> add(Purpose first) {
    return persistAndFlush(new PurposeEntity(first))
        .onFailure(PurposeRepository::isKeyTaken)
        .transform(
            failure ->
                new TenureException(
                    ConsentError.PURPOSE_EXISTS,
                    "The key " + first.key() + " is taken: change that purpose with PUT."))
        .chain(() -> versions.persist(new PurposeVersionEntity(first)))
        .replaceWith(first);
  }

  @Override
  public Uni<Purpose> replace(Purpose next) {
    return findById(next.key().value())
        .invoke(entity -> entity.become(next))
        .chain(() -> versions.persist(new PurposeVersionEntity(next)))
        .replaceWith(next);
  }

  @Override
  public Uni<Void> lockHierarchy() {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("select pg_advisory_xact_lock(727267003)::text")
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> foldAnew(PurposeKey key) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "update consent_state set fold_version = 0"
                            + " where purpose = ?1 and routes is not null")
                    .setParameter(1, key.value())
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static boolean isKeyTaken(Throwable failure) {
    return failure instanceof ConstraintViolationException violation
        && UNIQUE_VIOLATION.equals(violation.getSQLState());
  }

  private static Purpose purpose(PurposeEntity entity) {
    return entity == null ? null : entity.toPurpose();
  }
}
