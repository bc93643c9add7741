package io.tenure.disposal.domain.inventory;

import io.tenure.connector.erase.JsonCut;
import io.tenure.connector.erase.JsonCut.Fate;
import io.tenure.connector.erase.JsonCut.Mark;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The columns that fields of a map which go lie in. Where everything in a column of JSON that has a
 * category goes, and the column itself has one that goes too, the column goes whole; else only what
 * goes is cut out, and what has another outcome, or none, stays.
 */
public final class InsideColumns {

  private final Map<String, JsonCut> cuts;

  private InsideColumns(Map<String, JsonCut> cuts) {
    this.cuts = cuts;
  }

  /**
   * Sorts fields into columns.
   *
   * @param dataset null where the map has it no longer; then each field is a column
   */
  public static InsideColumns of(Dataset dataset, Collection<String> going) {
    Set<String> goes = new HashSet<>(going);
    Map<String, JsonCut> cuts = new TreeMap<>();
    for (String name : going) {
      String column = column(dataset, name);
      if (!cuts.containsKey(column)) {
        cuts.put(column, dataset == null ? null : cut(dataset, column, goes));
      }
    }
    return new InsideColumns(cuts);
  }

  /** In alphabetical order. */
  public Collection<String> columns() {
    return cuts.keySet();
  }

  /** What is cut out of the column; empty where all of it goes. */
  public Optional<JsonCut> cut(String column) {
    return Optional.ofNullable(cuts.get(column));
  }

  private static String column(Dataset dataset, String name) {
    return dataset == null
        ? name
        : dataset.fields().stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .map(Field::column)
            .orElse(name);
  }

  /** Null where the whole column goes. */
  private static JsonCut cut(Dataset dataset, String column, Set<String> goes) {
    List<Mark> marks = new ArrayList<>();
    boolean stays = !goes.contains(column);
    for (Field f : dataset.fields()) {
      if (f.column().equals(column)) {
        Fate fate = fate(f, goes);
        stays |= fate == Fate.STAYS;
        marks.add(new Mark(f.inside() == null ? List.of() : f.inside().steps(), fate));
      }
    }
    return stays ? new JsonCut(marks) : null;
  }

  private static Fate fate(Field f, Set<String> goes) {
    if (goes.contains(f.name())) {
      return Fate.GOES;
    }
    boolean ruled = f.category() != null && f.status() != Status.REJECTED;
    return ruled ? Fate.STAYS : Fate.AS_AROUND;
  }
}
