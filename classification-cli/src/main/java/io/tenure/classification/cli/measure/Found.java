package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.measure.Outcome.Status;
import java.util.ArrayList;
import java.util.List;

/** Collects what a measure finds. */
final class Found {
  private final Measure measure;
  private final int rows;
  private final String unit;
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Breakdown> details = new ArrayList<>();

  Found(Measure measure, int rows, String unit) {
    this.measure = measure;
    this.rows = rows;
    this.unit = unit;
  }

  Found figure(Figure figure) {
    figures.add(figure);
    return this;
  }

  Found note(String note) {
    notes.add(note);
    return this;
  }

  Found detail(Breakdown detail) {
    details.add(detail);
    return this;
  }

  Outcome outcome() {
    if (rows == 0) {
      return Outcome.notMeasured(measure, "no row of the file is scored by it");
    }
    boolean judged = figures.stream().anyMatch(figure -> figure.goal() != null);
    boolean reached = figures.stream().allMatch(Figure::reached);
    return new Outcome(
        measure.id(),
        measure.title(),
        !judged ? Status.NOT_COMPARED : reached ? Status.REACHED : Status.NOT_REACHED,
        rows,
        unit,
        figures,
        notes,
        details);
  }
}
