package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Several columns that may point to a composite key together: each has the name of its part of the
 * key, but for one at most, whose name says the table ({@code tenant_id, customer_id} to {@code
 * customers (tenant_id, id)}).
 *
 * @param columns in the order of the key's
 * @param named one of them names the table; else values alone must tell
 * @param strength how well the names agree, 0 to 1
 */
public record CompositeCandidate(
    TableView from,
    List<Column> columns,
    CompositeKey to,
    boolean named,
    double strength,
    String reason) {

  private static final double SAME_NAMES = 0.85;

  /**
   * The candidates from one table.
   *
   * @param declared columns of each key that the table declares; those need no proposal
   */
  public static List<CompositeCandidate> of(
      TableView from, Collection<CompositeKey> keys, Set<Set<String>> declared) {
    Names names = Names.of(from);
    List<CompositeCandidate> found = new ArrayList<>();
    for (CompositeKey key : keys) {
      if (!from.name().equals(key.table().name())) {
        names
            .candidate(key)
            .filter(c -> !declared.contains(Set.copyOf(c.names())))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private record Named(Column column, PointerNames.Match match) {}

  /** The columns of a table by name, and what their names say. */
  private record Names(TableView from, Map<String, Column> byName, List<PointerNames> pointers) {

    static Names of(TableView from) {
      Map<String, Column> byName = new HashMap<>();
      List<PointerNames> pointers = new ArrayList<>();
      from.columns().stream()
          .filter(c -> !c.generated() && Target.KEY_TYPES.contains(c.type()))
          .forEach(
              c -> {
                byName.put(c.name().toLowerCase(Locale.ROOT), c);
                pointers.add(PointerNames.of(from, c));
              });
      return new Names(from, byName, pointers);
    }

    Optional<CompositeCandidate> candidate(CompositeKey key) {
      List<Column> columns = new ArrayList<>();
      PointerNames.Match match = null;
      for (Column part : key.columns()) {
        Optional<Column> same = same(part);
        if (same.isPresent()) {
          columns.add(same.get());
          continue;
        }
        Optional<Named> pointer = match == null ? pointer(key, part) : Optional.empty();
        if (pointer.isEmpty()) {
          return Optional.empty();
        }
        match = pointer.get().match();
        columns.add(pointer.get().column());
      }
      return Set.copyOf(columns).size() == columns.size()
          ? Optional.of(candidate(key, columns, match))
          : Optional.empty();
    }

    private CompositeCandidate candidate(
        CompositeKey key, List<Column> columns, PointerNames.Match match) {
      return match == null
          ? new CompositeCandidate(from, columns, key, false, SAME_NAMES, "same-names-as-key")
          : new CompositeCandidate(from, columns, key, true, match.strength(), match.reason());
    }

    /** {@code id} is everybody's. */
    private Optional<Column> same(Column part) {
      return Optional.ofNullable(byName.get(part.name().toLowerCase(Locale.ROOT)))
          .filter(c -> !part.name().equalsIgnoreCase("id"))
          .filter(c -> Target.alike(c.type(), part.type()));
    }

    /** The one column whose name says the table without doubt. */
    private Optional<Named> pointer(CompositeKey key, Column part) {
      Target target = new Target(key.table(), part, Stems.of(key.table().words()), true);
      List<Named> found = new ArrayList<>();
      for (PointerNames names : pointers) {
        boolean near =
            !target.words().isEmpty() && target.words().getLast().equals(names.subject());
        if (near && Target.alike(names.column().type(), part.type())) {
          names
              .match(target)
              .filter(m -> m.strength() >= SAME_NAMES)
              .ifPresent(m -> found.add(new Named(names.column(), m)));
        }
      }
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
  }

  /** Names of the pointing columns. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
