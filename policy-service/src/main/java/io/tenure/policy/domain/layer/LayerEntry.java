package io.tenure.policy.domain.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One entry of an organisation's layer, as it is kept: an own one or an amendment.
 *
 * @param key names it inside its kind
 * @param value a {@link RegulationText}, {@link ObligationText}, {@link Amendment} or {@link
 *     PackRule}, by kind; null where the entry was taken away
 */
public record LayerEntry(Kind kind, String key, Object value) {

  /** What kinds of entries there are. */
  public enum Kind {
    REGULATION(RegulationText.class),
    OBLIGATION(ObligationText.class),
    AMENDMENT(Amendment.class),
    PACK_RULE(PackRule.class),
    PACK_AMENDMENT(Amendment.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }

    /** What its values are. */
    public Class<?> type() {
      return type;
    }
  }

  /** Kind and key in one. */
  public record Name(Kind kind, String key) {}

  public Name name() {
    return new Name(kind, key);
  }

  /** All entries of a layer. */
  public static List<LayerEntry> of(OrganisationLayer layer) {
    List<LayerEntry> entries = new ArrayList<>();
    add(entries, Kind.REGULATION, layer.regulations());
    add(entries, Kind.OBLIGATION, layer.obligations());
    add(entries, Kind.AMENDMENT, layer.amendments());
    add(entries, Kind.PACK_RULE, layer.packRules());
    add(entries, Kind.PACK_AMENDMENT, layer.packAmendments());
    return entries;
  }

  /** The layer of these entries; the order makes no difference. */
  public static OrganisationLayer layer(Collection<LayerEntry> entries) {
    return new OrganisationLayer(
        values(entries, Kind.REGULATION, RegulationText.class),
        values(entries, Kind.OBLIGATION, ObligationText.class),
        values(entries, Kind.AMENDMENT, Amendment.class),
        values(entries, Kind.PACK_RULE, PackRule.class),
        values(entries, Kind.PACK_AMENDMENT, Amendment.class));
  }

  /** What leads from one layer to another: entries that are new, other or gone. */
  public static List<LayerEntry> changes(OrganisationLayer before, OrganisationLayer after) {
    Map<Name, LayerEntry> old = byName(before);
    Map<Name, LayerEntry> now = byName(after);
    List<LayerEntry> changes = new ArrayList<>();
    now.values().stream()
        .filter(entry -> !entry.equals(old.get(entry.name())))
        .forEach(changes::add);
    old.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(gone -> changes.add(new LayerEntry(gone.kind, gone.key, null)));
    return changes;
  }

  /** All entries of a layer, in their order. */
  static Map<Name, LayerEntry> byName(OrganisationLayer layer) {
    Map<Name, LayerEntry> entries = new LinkedHashMap<>();
    of(layer).forEach(entry -> entries.put(entry.name(), entry));
    return entries;
  }

  private static void add(List<LayerEntry> entries, Kind kind, Map<String, ?> values) {
    values.forEach((key, value) -> entries.add(new LayerEntry(kind, key, value)));
  }

  private static <T> Map<String, T> values(
      Collection<LayerEntry> entries, Kind kind, Class<T> type) {
    Map<String, T> values = new TreeMap<>();
    entries.stream()
        .filter(entry -> entry.kind == kind && entry.value != null)
        .forEach(entry -> values.put(entry.key, type.cast(entry.value)));
    return values;
  }
}
