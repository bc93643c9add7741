package io.tenure.policy.usecase.catalogue;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.LayerRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks up what the organisation says, and what it said before. */
@ApplicationScoped
public class BrowseLayer {
  private final CurrentCatalogue current;
  private final LayerStore store;

  BrowseLayer(CurrentCatalogue current, LayerStore store) {
    this.current = current;
    this.store = store;
  }

  public Uni<Edition> now() {
    return current.now();
  }

  public Uni<Packs> packs() {
    return current.now().map(edition -> new Packs(edition.packs()));
  }

  /** Newest first; of one entry, or of all. */
  @WithSession
  public Uni<List<LayerRevision>> revisions(String entry, Long before, int limit) {
    return store.revisions(entry, before, limit);
  }
}
