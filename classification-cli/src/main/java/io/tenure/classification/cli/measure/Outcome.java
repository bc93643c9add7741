package io.tenure.classification.cli.measure;

import java.util.List;

/**
 * What a measure came to.
 *
 * @param id G1 to G13
 * @param rows how many were scored
 * @param unit what a row is, such as {@code fields}
 * @param notes what a reader must know to judge the figures
 */
public record Outcome(
    String id,
    String title,
    Status status,
    int rows,
    String unit,
    List<Figure> figures,
    List<String> notes,
    List<Breakdown> details) {
  public Outcome {
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
    details = List.copyOf(details);
  }

  /** How it stands with the goal. */
  public enum Status {
    REACHED,
    NOT_REACHED,
    /** There are figures, and what the goal compares them with was not at hand. */
    NOT_COMPARED,
    NOT_MEASURED
  }

  /** Nothing was measured, for that reason. */
  static Outcome notMeasured(Measure measure, String reason) {
    return new Outcome(
        measure.id(),
        measure.title(),
        Status.NOT_MEASURED,
        0,
        "",
        List.of(),
        List.of("not measured: " + reason),
        List.of());
  }
}
