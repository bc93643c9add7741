package io.tenure.classification.domain.relate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sketches of several text columns that are read together; case and outer blanks do not count. */
public final class SketchRows {

  private final List<ValueSketch> sketches = new ArrayList<>();
  private final List<PickedValues> picked = new ArrayList<>();
  private List<DistinctValues> values = List.of();

  private SketchRows(int columns, int hashes) {
    for (int i = 0; i < columns; i++) {
      sketches.add(new ValueSketch(hashes));
    }
  }

  /** For columns that may hold copies; a few values of each are picked. */
  public static SketchRows ofTexts(int columns) {
    SketchRows rows = new SketchRows(columns, ValueSketch.OF_POINTER);
    for (int i = 0; i < columns; i++) {
      rows.picked.add(new PickedValues());
    }
    return rows;
  }

  /** For columns that may have been copied. */
  public static SketchRows ofOriginals(int columns) {
    return new SketchRows(columns, ValueSketch.OF_KEY);
  }

  /** Takes a row. */
  public void row(String[] row) {
    for (int i = 0; i < row.length; i++) {
      sketches.get(i).add(row[i] == null ? null : row[i].strip().toLowerCase(Locale.ROOT));
    }
    for (int i = 0; i < picked.size(); i++) {
      picked.get(i).add(row[i]);
    }
  }

  /** All rows were handed on; {@code complete} where those were all there are. */
  public void done(boolean complete) {
    values = sketches.stream().map(s -> s.done(complete)).toList();
  }

  /** What was picked of a column. */
  public PickedValues picked(int column) {
    return picked.get(column);
  }

  /** What was seen, by column. */
  public List<DistinctValues> values() {
    return values;
  }
}
