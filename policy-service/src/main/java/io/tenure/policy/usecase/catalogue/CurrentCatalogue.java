package io.tenure.policy.usecase.catalogue;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.LayerState;
import io.tenure.policy.domain.obligation.ExecutionNotes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The catalogue and the packs as they are at this moment, with what the organisation says over
 * them. Asked with each question anew, and laid over each other once for each revision.
 */
@ApplicationScoped
public class CurrentCatalogue {
  private final Catalogue shipped;
  private final Packs packs;
  private final ExecutionNotes notes;
  private final LayerStore store;
  private final AtomicReference<Edition> last = new AtomicReference<>();

  CurrentCatalogue(Catalogue shipped, Packs packs, ExecutionNotes notes, LayerStore store) {
    this.shipped = shipped;
    this.packs = packs;
    this.notes = notes;
    this.store = store;
  }

  @WithSession
  public Uni<Edition> now() {
    return store.current().map(this::known);
  }

  /** The edition of a revision that stands. */
  Edition known(LayerState state) {
    Edition edition = last.get();
    if (edition == null || edition.state().revision() != state.revision()) {
      edition = of(state);
      last.set(edition);
    }
    return edition;
  }

  /** The edition that a state would make. */
  Edition of(LayerState state) {
    return Edition.of(shipped, packs.all(), notes, state);
  }

  Catalogue shipped() {
    return shipped;
  }

  Packs shippedPacks() {
    return packs;
  }
}
