package io.tenure.policy.usecase.catalogue;

import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Provenance.By;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.LayerRevision;
import io.tenure.policy.domain.layer.LayerState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The organisation's layer and the editions that policy versions were submitted with. Takes part in
 * the transaction or session of its caller.
 */
public interface LayerStore {

  /** The layer at its newest revision. */
  Uni<LayerState> current();

  /** The same; no other change happens before the transaction ends. */
  Uni<LayerState> lock();

  Uni<Void> add(LayerRevision revision);

  /**
   * Newest first.
   *
   * @param entry only those that changed this entry; null for all
   * @param before only earlier ones; null for all
   */
  Uni<List<LayerRevision>> revisions(String entry, Long before, int limit);

  /**
   * Who ever wrote or took away something about these regulations and obligations.
   *
   * @param upTo the last revision that counts
   */
  Uni<List<By>> authors(Collection<String> ids, long upTo);

  /** Keeps an edition for good; one that is kept already stays. */
  Uni<Void> keep(Edition edition);

  /** A kept edition. */
  Uni<Optional<Catalogue>> kept(String digest);
}
