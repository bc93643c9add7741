package io.tenure.classification.usecase.system;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.usecase.audit.AuditTrail;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Registers systems, changes them, answers them. */
@ApplicationScoped
public class KeepSystems {

  private final SystemStore systems;
  private final AuditTrail audit;
  private final Clock clock;

  KeepSystems(SystemStore systems, AuditTrail audit, Clock clock) {
    this.systems = systems;
    this.audit = audit;
    this.clock = clock;
  }

  /** Registers a system; its version and times are set here. */
  @WithTransaction
  public Uni<CrmSystem> register(UUID id, SystemTerms terms, Actor actor) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return systems
        .add(terms.toSystem(id, 1, now, now))
        .call(made -> audit.record(act(Act.Kind.SYSTEM_REGISTERED, made, actor)));
  }

  /**
   * Changes a system. Fails with {@code system.unknown}, or {@code precondition.failed} where the
   * caller saw another version.
   */
  @WithTransaction
  public Uni<CrmSystem> change(UUID id, long seen, SystemTerms terms, Actor actor) {
    return systems
        .find(id)
        .onItem()
        .ifNull()
        .failWith(KeepSystems::unknown)
        .chain(
            present ->
                systems.replace(
                    terms.toSystem(
                        id,
                        seen + 1,
                        present.createdAt(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                    seen))
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new TenureException(
                    KitError.PRECONDITION_FAILED, "The system was changed: read it again."))
        .call(changed -> audit.record(act(Act.Kind.SYSTEM_CHANGED, changed, actor)));
  }

  private static Act act(Act.Kind kind, CrmSystem system, Actor actor) {
    return new Act(
        Act.id(kind, system.id() + " " + system.version()),
        system.changedAt(),
        actor,
        kind,
        system.id(),
        null,
        system.version(),
        null,
        null,
        null);
  }

  /** A system; fails with {@code system.unknown}. */
  @WithSession
  public Uni<CrmSystem> get(UUID id) {
    return systems.find(id).onItem().ifNull().failWith(KeepSystems::unknown);
  }

  /** Systems by key. */
  @WithSession
  public Uni<List<CrmSystem>> list(String afterKey, int limit) {
    return systems.list(afterKey, limit);
  }

  private static TenureException unknown() {
    return new TenureException(
        ClassificationError.SYSTEM_UNKNOWN, "There is no system with this id.");
  }
}
