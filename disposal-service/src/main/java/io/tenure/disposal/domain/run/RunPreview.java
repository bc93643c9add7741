package io.tenure.disposal.domain.run;

import io.tenure.connector.erase.Inbound;
import io.tenure.connector.erase.RowRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a run's list and goes through it in the order in which it will be worked off, to foresee
 * what becomes of each row: a row to which another points stays as a cleared shell, unless that
 * other one is gone by then or has lost the columns that pointed.
 */
public final class RunPreview {

  /** The order in which a list is worked off. */
  private static final Comparator<RunLine> ORDER =
      Comparator.comparing(
          RunLine::item,
          Comparator.comparingInt(ManifestItem::stage)
              .thenComparing(ManifestItem::dataset)
              .thenComparing(ManifestItem::recordId)
              .thenComparing(ManifestItem::form));

  /** Those that take others along come before those that are taken. */
  private static final Comparator<RunLine> TAKING_FIRST =
      Comparator.comparingInt((RunLine l) -> -l.item().stage())
          .thenComparingInt(l -> l.deletes() ? -l.going().rows().size() : 0);

  /** What becomes of a line's row. */
  public enum Fate {
    /** Only marked. */
    MARKED,
    /** Some of its columns are replaced. */
    CLEARED,
    /** Gone, with what hangs on it. */
    DELETED,
    /** Cleared instead of deleted, because a row that is kept points to it. */
    SHELL
  }

  /**
   * A line with its fate.
   *
   * @param along rows that go with it
   */
  public record Foreseen(RunLine line, Fate fate, List<RowRef> along) {
    public Foreseen {
      along = List.copyOf(along);
    }
  }

  /**
   * A line that the list cannot have, because the target would refuse it.
   *
   * @param why stable word: {@code dependents-referenced} where a row that is kept points to one
   *     that would go along; {@code referenced} where one points to the row and none of its columns
   *     can be replaced
   */
  public record LeftOut(RunLine line, String why) {}

  /**
   * The list.
   *
   * @param lines in the order of work
   */
  public record Preview(List<Foreseen> lines, List<LeftOut> leftOut) {
    public Preview {
      lines = List.copyOf(lines);
      leftOut = List.copyOf(leftOut);
    }
  }

  private final Set<RowRef> gone = new HashSet<>();
  private final Map<RowRef, Set<String>> replaced = new HashMap<>();
  private final List<Foreseen> foreseen = new ArrayList<>();
  private final List<LeftOut> refused = new ArrayList<>();

  private RunPreview() {}

  /**
   * Foresees.
   *
   * @param candidates in any order. One whose row goes along with another's is no line of its own:
   *     it would change what was approved of that other record.
   */
  public static Preview of(List<RunLine> candidates) {
    List<RunLine> left = new ArrayList<>(candidates);
    List<LeftOut> out = new ArrayList<>();
    while (true) {
      RunPreview preview = new RunPreview();
      withoutTaken(left).stream().sorted(ORDER).forEach(preview::work);
      if (preview.refused.isEmpty()) {
        return new Preview(preview.foreseen, out);
      }
      // What goes and what is taken along is another matter without these.
      out.addAll(preview.refused);
      left.removeAll(preview.refused.stream().map(LeftOut::line).toList());
    }
  }

  private static List<RunLine> withoutTaken(List<RunLine> lines) {
    Set<RowRef> along = new HashSet<>();
    List<RunLine> own = new ArrayList<>();
    for (RunLine line : lines.stream().sorted(TAKING_FIRST).toList()) {
      if (!line.deletes()) {
        own.add(line);
      } else if (!along.contains(line.row())) {
        own.add(line);
        along.addAll(line.along());
      }
    }
    return own;
  }

  private void work(RunLine line) {
    if (line.deletes()) {
      delete(line);
    } else if (line.row() == null) {
      foreseen.add(new Foreseen(line, Fate.MARKED, List.of()));
    } else {
      replace(line.row(), line.columns());
      foreseen.add(new Foreseen(line, Fate.CLEARED, List.of()));
    }
  }

  private void delete(RunLine line) {
    Set<RowRef> going = new HashSet<>(line.going().rows());
    if (line.along().stream().anyMatch(row -> pointedTo(line, row, going))) {
      refused.add(new LeftOut(line, "dependents-referenced"));
      return;
    }
    boolean shell = line.stays() || pointedTo(line, line.row(), going);
    if (shell && line.columns().isEmpty()) {
      refused.add(new LeftOut(line, "referenced"));
      return;
    }
    List<RowRef> along = line.along().stream().filter(gone::add).toList();
    if (shell) {
      replace(line.row(), line.columns());
    } else {
      gone.add(line.row());
    }
    foreseen.add(new Foreseen(line, shell ? Fate.SHELL : Fate.DELETED, along));
  }

  private void replace(RowRef row, Set<String> columns) {
    replaced.computeIfAbsent(row, r -> new HashSet<>()).addAll(columns);
  }

  private boolean pointedTo(RunLine line, RowRef row, Set<RowRef> going) {
    Inbound inbound = line.inbound().get(row);
    return inbound != null
        && (!inbound.complete()
            || inbound.pointers().stream()
                .anyMatch(p -> !going.contains(p.from()) && stillPoints(p)));
  }

  private boolean stillPoints(Inbound.Pointer pointer) {
    return !gone.contains(pointer.from())
        && replaced.getOrDefault(pointer.from(), Set.of()).stream()
            .noneMatch(pointer.columns()::contains);
  }
}
