package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.classification.domain.propose.RelationProposer;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of one table that may point somewhere, while their values are read and compared. */
public final class Pointers {

  /** Different values that must be compared before hashes alone settle a question. */
  private static final int ENOUGH = 8;

  private static final double CONTAINED = 0.98;

  private final TableView table;
  private final List<RelationCandidate> named;
  private final List<Column> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, ValueSketch> sketches = new LinkedHashMap<>();
  private final Map<String, DistinctValues> values = new HashMap<>();

  /** Nothing is read yet. */
  public Pointers(
      TableView table,
      List<RelationCandidate> named,
      List<RelationCandidate> histories,
      List<Column> mayPoint) {
    this.table = table;
    this.named = new ArrayList<>(named);
    this.named.addAll(histories);
    this.columns = new ArrayList<>();
    mayPoint.stream().filter(c -> isNamed(c) || mayBeKeyValue(c)).forEach(this::position);
    this.named.stream()
        .filter(c -> c.discriminator() != null)
        .forEach(c -> table.table().column(c.discriminator().column()).ifPresent(this::position));
    columns.forEach(c -> sketches.put(c.name(), new ValueSketch(ValueSketch.OF_POINTER)));
    this.named.stream()
        .filter(c -> c.discriminator() != null)
        .forEach(c -> sketches.put(branch(c), new ValueSketch(ValueSketch.OF_POINTER)));
  }

  /**
   * A candidate with what its values say.
   *
   * @param open the hashes did not settle it; the database is to be asked
   */
  public record Measured(RelationCandidate candidate, Inclusion inclusion, boolean open) {

    /** The same, settled. */
    public Measured with(Inclusion answer) {
      return new Measured(candidate, answer, false);
    }

    double confidence() {
      return RelationProposer.confidence(candidate, inclusion);
    }
  }

  private boolean isNamed(Column column) {
    return named.stream().anyMatch(c -> c.fromColumn().equals(column.name()));
  }

  /** Values that could tell by themselves where they come from; the own key points nowhere. */
  private boolean mayBeKeyValue(Column column) {
    return column.type() != FieldType.DECIMAL
        && column.type() != FieldType.TEXT
        && !table.table().primaryKey().equals(List.of(column.name()));
  }

  private void position(Column column) {
    if (positions.putIfAbsent(column.name(), columns.size()) == null) {
      columns.add(column);
    }
  }

  private static String branch(RelationCandidate c) {
    return c.fromColumn() + "\n" + c.discriminator().column() + "\n" + c.discriminator().value();
  }

  /** What is to be read. */
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  /** Takes a row. */
  public void row(String[] row) {
    for (int i = 0; i < row.length; i++) {
      sketches.get(columns.get(i).name()).add(row[i]);
    }
    for (RelationCandidate c : named) {
      if (c.discriminator() != null) {
        Integer type = positions.get(c.discriminator().column());
        Integer id = positions.get(c.fromColumn());
        if (type != null && id != null && c.discriminator().value().equals(row[type])) {
          sketches.get(branch(c)).add(row[id]);
        }
      }
    }
  }

  /** All rows were handed on. */
  public void done(boolean complete) {
    sketches.forEach((name, sketch) -> values.put(name, sketch.done(complete)));
    sketches.clear();
  }

  /** Compares with the columns pointed to. */
  public List<Measured> measure(Targets targets) {
    List<Measured> measured = new ArrayList<>();
    for (RelationCandidate c : named) {
      DistinctValues from = values.get(c.discriminator() == null ? c.fromColumn() : branch(c));
      measured.add(measure(c, from, targets.values(c.to(), c.toColumn())));
    }
    for (Column column : columns) {
      if (!isNamed(column) && mayBeKeyValue(column) && values.containsKey(column.name())) {
        byValues(column, values.get(column.name()), targets).ifPresent(measured::add);
      }
    }
    return measured;
  }

  private static Measured measure(
      RelationCandidate c, DistinctValues from, Optional<DistinctValues> to) {
    if (from == null || to.isEmpty()) {
      return new Measured(c, Inclusion.NONE, false);
    }
    Inclusion in = from.in(to.get());
    boolean few = in.distinctValues() < Math.min(ENOUGH, from.distinct());
    boolean unseen = !to.get().complete() && in.share() < CONTAINED;
    return new Measured(c, in, from.values() > 0 && (few || unseen));
  }

  /**
   * Values alone: only where they cannot meet by chance, in exactly one key, and a column of the
   * key's own kind.
   */
  private Optional<Measured> byValues(Column column, DistinctValues from, Targets targets) {
    List<Measured> found = new ArrayList<>();
    for (Target to : targets.near(from)) {
      DistinctValues key = targets.values(to.table().name(), to.column().name()).orElseThrow();
      boolean self = to.table().name().equals(table.name());
      if (self && to.column().name().equals(column.name())
          || !Target.alike(column.type(), to.column().type())) {
        continue;
      }
      Inclusion in = from.in(key);
      if (in.share() >= CONTAINED && telling(column, from, key, in)) {
        RelationCandidate c =
            new RelationCandidate(
                table.name(),
                column.name(),
                to.table().name(),
                to.column().name(),
                null,
                0.7,
                RelationCandidate.VALUES);
        found.add(new Measured(c, in, false));
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean telling(
      Column column, DistinctValues from, DistinctValues key, Inclusion in) {
    if (key.range() > 0) {
      return in.containedValues() >= 3 && from.byAccident(key) < 1e-6;
    }
    boolean uuids = column.type() == FieldType.UUID || from.length() >= 32;
    return in.containedValues() >= (uuids ? 3 : 10) && from.length() >= 3;
  }

  /** The surest candidate of every column; of a polymorphic one, of every branch. */
  public static List<Measured> best(Collection<Measured> measured) {
    Map<String, Measured> best = new LinkedHashMap<>();
    for (Measured m : measured) {
      RelationCandidate c = m.candidate();
      String column = c.from() + "\n" + c.fromColumn();
      String key = c.discriminator() == null ? column : column + "\n" + c.to() + "\n" + branch(c);
      best.merge(key, m, (one, other) -> other.confidence() > one.confidence() ? other : one);
    }
    return List.copyOf(best.values());
  }
}
