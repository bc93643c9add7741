package io.tenure.classification.store;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.usecase.system.SystemStore;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Systems in PostgreSQL. */
@ApplicationScoped
class SystemRepository implements PanacheRepositoryBase<SystemEntity, UUID>, SystemStore {

  @Override
  public Uni<CrmSystem> find(UUID id) {
    return findById(id).map(found -> found == null ? null : found.toSystem());
  }

  @Override
  public Uni<List<CrmSystem>> list(String afterKey, int limit) {
    PanacheQuery<SystemEntity> query =
        afterKey == null ? findAll(Sort.by("key")) : find("key > ?1", Sort.by("key"), afterKey);
    return query
        .range(0, limit - 1)
        .list()
        .map(rows -> rows.stream().map(SystemEntity::toSystem).toList());
  }

  @Override
  public Uni<CrmSystem> add(CrmSystem system) {
    return findById(system.id())
        .chain(
            known ->
                known != null
                    ? Uni.createFrom().item(known.toSystem())
                    : taken(persistAndFlush(new SystemEntity(system)), system));
  }

  @Override
  public Uni<CrmSystem> replace(CrmSystem next, long seen) {
    return findById(next.id(), LockModeType.PESSIMISTIC_WRITE)
        .chain(
            entity -> {
              if (entity.version() != seen) {
                return Uni.createFrom().nullItem();
              }
              entity.become(next);
              return taken(persistAndFlush(entity), next);
            });
  }

  private static Uni<CrmSystem> taken(Uni<SystemEntity> stored, CrmSystem system) {
    return stored
        .onFailure(SystemRepository::isKeyTaken)
        .transform(
            failure ->
                new TenureException(
                    ClassificationError.SYSTEM_KEY_TAKEN, "Another system has the key already."))
        .replaceWith(system);
  }

  private static boolean isKeyTaken(Throwable failure) {
    return failure instanceof ConstraintViolationException violation
        && "23505".equals(violation.getSQLState());
  }
}
