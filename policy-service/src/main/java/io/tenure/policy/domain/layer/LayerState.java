package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Provenance.By;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.domain.layer.LayerEntry.Name;
import java.util.HashMap;
import java.util.Map;

/**
 * An organisation's layer at one revision.
 *
 * @param revision 0 before anything was said
 * @param authors who wrote each entry last
 */
public record LayerState(long revision, OrganisationLayer layer, Map<Name, By> authors) {

  public static final LayerState EMPTY = new LayerState(0, OrganisationLayer.EMPTY, Map.of());

  public LayerState {
    authors = Map.copyOf(authors);
  }

  /** The state after a revision. */
  public LayerState after(LayerRevision next) {
    Map<Name, By> wrote = new HashMap<>(authors);
    next.changes().forEach(change -> wrote.put(change.name(), by(next)));
    Map<Name, LayerEntry> entries = LayerEntry.byName(layer);
    next.changes().forEach(change -> entries.put(change.name(), change));
    return new LayerState(next.revision(), LayerEntry.layer(entries.values()), wrote);
  }

  private static By by(LayerRevision revision) {
    return new By(
        revision.by().issuer(), revision.by().subject(), revision.at(), revision.revision());
  }

  By author(Kind kind, String key) {
    return authors.get(new Name(kind, key));
  }
}
