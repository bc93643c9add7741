package io.tenure.policy.usecase.catalogue;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.LayerChecks;
import io.tenure.policy.domain.layer.LayerEntry;
import io.tenure.policy.domain.layer.LayerProblem;
import io.tenure.policy.domain.layer.LayerRevision;
import io.tenure.policy.domain.layer.OrganisationLayer;
import io.tenure.policy.domain.layer.PackChecks;
import io.tenure.policy.usecase.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Changes the organisation's layer, all or nothing, and one change after the other. */
@ApplicationScoped
class EditLayer {
  private final LayerStore store;
  private final CurrentCatalogue current;
  private final AuditTrail audit;
  private final Clock clock;

  EditLayer(LayerStore store, CurrentCatalogue current, AuditTrail audit, Clock clock) {
    this.store = store;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The edition afterwards; where nothing changes there is no new revision.
   *
   * @param change from the present edition to the next layer
   * @throws TenureException {@code policy.catalogue-entry-invalid} with {@code findings}
   */
  @WithTransaction
  Uni<Edition> edit(Function<Edition, OrganisationLayer> change, Actor by, String reason) {
    return store
        .lock()
        .map(current::known)
        .chain(before -> next(before, change.apply(before), by, reason));
  }

  private Uni<Edition> next(Edition before, OrganisationLayer layer, Actor by, String reason) {
    OrganisationLayer old = before.state().layer();
    List<LayerEntry> changes = LayerEntry.changes(old, layer);
    if (changes.isEmpty()) {
      return Uni.createFrom().item(before);
    }
    refuse(LayerChecks.check(current.shipped(), old, layer));
    LayerRevision revision =
        new LayerRevision(
            before.state().revision() + 1,
            layer.edition(current.shipped().version()),
            by,
            clock.instant(),
            reason,
            changes);
    Edition after = current.of(before.state().after(revision));
    refuse(
        PackChecks.check(
            current.shippedPacks().all(),
            after.catalogue(),
            after.executions(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            old,
            layer));
    return store
        .add(revision)
        .chain(() -> audit.record(act(before, after, revision)))
        .replaceWith(after);
  }

  private static Act act(Edition before, Edition after, LayerRevision revision) {
    return new Act(
        UUID.nameUUIDFromBytes(
            ("tenure/catalogue/" + revision.revision()).getBytes(StandardCharsets.US_ASCII)),
        revision.at(),
        revision.by(),
        Act.Kind.CATALOGUE_CHANGED,
        Act.Target.catalogue(revision.revision()),
        before.ref().digest(),
        after.ref().digest(),
        revision.reason());
  }

  static void refuse(List<LayerProblem> problems) {
    if (!problems.isEmpty()) {
      throw new TenureException(
              PolicyError.CATALOGUE_ENTRY_INVALID,
              problems.size()
                  + (problems.size() == 1 ? " thing is" : " things are")
                  + " wrong; the first: "
                  + problems.getFirst().place()
                  + ": "
                  + problems.getFirst().message())
          .with("findings", problems);
    }
  }
}
