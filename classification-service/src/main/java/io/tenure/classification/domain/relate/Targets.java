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

  /** Takes the values of columns of one table. */
  public Reading read(List<Target> ofOneTable) {
    return new Reading(ofOneTable);
  }

  Optional<DistinctValues> values(String table, String column) {
    return Optional.ofNullable(values.get(Target.name(table, column)));
  }

  /** Primary keys that share values with these and could be pointed to by such a column. */
  List<Target> near(DistinctValues pointing) {
    return index.near(pointing).stream().map(columns::get).toList();
  }

  /** Rows on their way into sketches. */
  public final class Reading {

    private final List<Target> targets;
    private final List<ValueSketch> sketches = new ArrayList<>();

    private Reading(List<Target> targets) {
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
    public void done(boolean complete) {
      for (int i = 0; i < targets.size(); i++) {
        DistinctValues read = sketches.get(i).done(complete);
        values.put(targets.get(i).name(), read);
        if (targets.get(i).primary() && !read.dense()) {
          index.add(targets.get(i).name(), read);
        }
      }
    }
  }
}
