package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.propose.Copy;
import io.tenure.classification.domain.propose.Original;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds columns whose values nearly all stand in a personal column of another table. Few values, or
 * many that are missing there, are no copy.
 */
public final class CopyFinder {

  static final int FEWEST = 10;
  static final double CONTAINED = 0.9;

  private final ValueIndex index = new ValueIndex();
  private final Map<String, Original> originals = new LinkedHashMap<>();
  private final Map<String, DistinctValues> values = new HashMap<>();

  /** Text columns that are no keys. */
  public static List<Column> mayCopy(TableView view) {
    List<String> key = view.table().primaryKey();
    return view.columns().stream()
        .filter(c -> c.type() == FieldType.STRING || c.type() == FieldType.TEXT)
        .filter(c -> !key.contains(c.name()))
        .toList();
  }

  /** Adds columns that may have been copied, with their values. */
  public void add(List<Original> columns, List<DistinctValues> read) {
    for (int i = 0; i < columns.size(); i++) {
      Original original = columns.get(i);
      String name = Target.name(original.table().name(), original.column().name());
      originals.put(name, original);
      values.put(name, read.get(i));
      index.add(name, read.get(i));
    }
  }

  /** The copies among these columns. */
  public List<Copy> copies(TableView view, List<Column> columns, List<DistinctValues> read) {
    List<Copy> found = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      copy(view, columns.get(i), read.get(i)).ifPresent(found::add);
    }
    return found;
  }

  /** Originals that were not read whole: copies of other rows of theirs show in no sketch. */
  public List<Original> large() {
    return originals.entrySet().stream()
        .filter(o -> !values.get(o.getKey()).complete())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The column, where it may be a copy of one of the large originals. */
  public Optional<Suspect> suspect(
      TableView view, Column column, DistinctValues read, PickedValues picked) {
    Suspect suspect = new Suspect(view.name(), column.name(), picked, read.length());
    boolean may =
        read.distinct() >= FEWEST && large().stream().anyMatch(large -> alike(suspect, large));
    return may ? Optional.of(suspect) : Optional.empty();
  }

  /** Whether the column may be a copy of that original. */
  public boolean alike(Suspect suspect, Original large) {
    String table = large.table().name();
    return suspect.alike(table, values.get(Target.name(table, large.column().name())).length());
  }

  private Optional<Copy> copy(TableView view, Column column, DistinctValues read) {
    if (read.distinct() < FEWEST) {
      return Optional.empty();
    }
    Copy best = null;
    for (String name : index.near(read)) {
      Original original = originals.get(name);
      if (original.table().name().equals(view.name())) {
        continue;
      }
      Inclusion in = read.in(values.get(name));
      boolean copied = in.containedValues() >= FEWEST && in.share() >= CONTAINED;
      if (copied && (best == null || in.containedValues() > best.contained())) {
        best =
            new Copy(
                view.name(),
                column.name(),
                original.table().name(),
                original.column().name(),
                original.category(),
                in.containedValues(),
                in.distinctValues());
      }
    }
    return Optional.ofNullable(best);
  }
}
