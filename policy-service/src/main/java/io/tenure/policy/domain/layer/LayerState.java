package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Provenance.By;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.domain.layer.LayerEntry.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    return new LayerState(next.revision(), LayerEntry.layer(replaced(next.changes())), wrote);
  }

  private List<LayerEntry> replaced(List<LayerEntry> changes) {
    List<LayerEntry> entries = new ArrayList<>(changes);
    LayerEntry.of(layer).stream()
        .filter(kept -> changes.stream().noneMatch(c -> c.name().equals(kept.name())))
        .forEach(entries::add);
    return entries;
  }

  private static By by(LayerRevision revision) {
    return new By(
        revision.by().issuer(), revision.by().subject(), revision.at(), revision.revision());
  }

  By author(Kind kind, String key) {
    return authors.get(new Name(kind, key));
  }
}
