package io.tenure.classification.domain.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns that can be pointed to, with the values that they hold. */
public final class Targets {

  private final Map<String, Target> columns = new HashMap<>();
  private final Map<String, DistinctValues> values = new HashMap<>();
  private final ValueIndex index = new ValueIndex();

  /** Nothing is read yet. */
  public Targets(Collection<Target> targets) {
    targets.forEach(t -> columns.put(t.name(), t));
  }

  /** Takes what was read of one table. */
  public void add(Keys keys) {
    for (int i = 0; i < keys.targets().size(); i++) {
      Target target = keys.targets().get(i);
      DistinctValues read = keys.values().get(i);
      values.put(target.name(), read);
      if (target.primary() && !read.dense()) {
        index.add(target.name(), read);
      }
    }
  }

  /** Columns of one table with their values. */
  public record Keys(List<Target> targets, List<DistinctValues> values) {}

  Optional<DistinctValues> values(String table, String column) {
    return Optional.ofNullable(values.get(Target.name(table, column)));
  }

  /** Primary keys that share values with these and could be pointed to by such a column. */
  List<Target> near(DistinctValues pointing) {
    return index.near(pointing).stream().map(columns::get).toList();
  }

  /** Rows on their way into sketches. */
  public static final class Reading {

    private final List<Target> targets;
    private final List<ValueSketch> sketches = new ArrayList<>();

    /** Columns of one table; nothing is read yet. */
    public Reading(List<Target> targets) {
      this.targets = targets;
      targets.forEach(t -> sketches.add(new ValueSketch(ValueSketch.OF_KEY)));
    }

    /** Takes a row. */
    public void row(String[] row) {
      for (int i = 0; i < row.length; i++) {
        sketches.get(i).add(row[i]);
      }
    }

    /** All rows were handed on. */
    public Keys done(boolean complete) {
      return new Keys(targets, sketches.stream().map(s -> s.done(complete)).toList());
    }
  }
}
