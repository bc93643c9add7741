package io.tenure.policy.store.life;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.life.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Steps in PostgreSQL. */
@ApplicationScoped
class StepRepository implements PanacheRepositoryBase<StepEntity, UUID> {

  Uni<List<Step>> of(UUID versionId) {
    return list("versionId", Sort.by("at").and("id"), versionId)
        .map(found -> found.stream().map(StepEntity::toStep).toList());
  }

  Uni<Void> add(UUID versionId, List<Step> steps) {
    return persist(steps.stream().map(step -> new StepEntity(versionId, step)));
  }
}
