package io.tenure.classification.cli.report;

import io.tenure.classification.cli.measure.Breakdown;
import io.tenure.classification.cli.measure.Figure;
import io.tenure.classification.cli.measure.Outcome;
import io.tenure.classification.cli.say.Shown;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** For people at a terminal. */
final class TextReport {
  private static final List<String> COLUMNS = List.of("", "figure", "value", "goal", "", "rows");
  private final PrintWriter out;

  TextReport(PrintWriter out) {
    this.out = out;
  }

  void write(Heading heading, List<Outcome> outcomes, boolean details) {
    out.println(
        "%s on %s, ruleset %s".formatted(heading.folder(), heading.date(), heading.ruleset()));
    out.println();
    List<List<String>> lines = new ArrayList<>(List.of(COLUMNS));
    outcomes.forEach(outcome -> lines(outcome, lines));
    table(lines, "");
    out.println();
    for (Outcome outcome : outcomes) {
      outcome.notes().forEach(note -> out.println("%-4s %s".formatted(outcome.id(), note)));
    }
    if (details) {
      outcomes.forEach(o -> o.details().forEach(detail -> detail(o, detail)));
    }
  }

  private static void lines(Outcome outcome, List<List<String>> lines) {
    lines.add(
        List.of(
            outcome.id(),
            outcome.title(),
            "",
            "",
            Values.status(outcome.status()),
            outcome.rows() == 0 ? "" : Values.format("%,d %s", outcome.rows(), outcome.unit())));
    for (Figure figure : outcome.figures()) {
      lines.add(
          List.of(
              "",
              "  " + figure.name(),
              Values.value(figure),
              Values.goal(figure),
              Values.reached(figure),
              ""));
    }
  }

  private void detail(Outcome outcome, Breakdown detail) {
    out.println();
    out.println(outcome.id() + " " + detail.title());
    List<List<String>> lines = new ArrayList<>(List.of(detail.columns()));
    detail
        .lines()
        .forEach(line -> lines.add(line.stream().map(c -> Shown.of(Values.cell(c))).toList()));
    table(lines, "  ");
  }

  private void table(List<List<String>> lines, String indent) {
    int[] widths =
        IntStream.range(0, lines.getFirst().size())
            .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    for (List<String> line : lines) {
      String text =
          IntStream.range(0, line.size())
              .mapToObj(i -> line.get(i) + " ".repeat(widths[i] - line.get(i).length()))
              .collect(Collectors.joining("  "));
      out.println((indent + text).stripTrailing());
    }
  }
}
