package io.tenure.benchmarks.report;

import io.tenure.benchmarks.measure.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as Markdown. */
final class Table {
  private final List<Result> results;

  Table(List<Result> results) {
    this.results = results;
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# Results");
    lines.add("");
    lines.add(
        "Written by `./tenure bench`; the JSON files beside this one hold every single duration. [What is measured, and how to read it](../README.md).");
    lines.add("");
    lines.add(
        "| Case | Work | Tenure: median (least to most, runs) | Rate | Baseline | Baseline: median (least to most, runs) | Tenure takes | Target |");
    lines.add("|---|---|---|---|---|---|---|---|");
    results.forEach(result -> result.lines().forEach(line -> lines.add(row(result, line))));
    memory(lines);
    notes(lines);
    machines(lines);
    return String.join("\n", lines) + "\n";
  }

  private static String row(Result result, Line line) {
    Sample tenure = line.tenure();
    boolean compared = line.baseline() != null;
    return "| %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            result.name(),
            line.what(),
            spread(tenure),
            line.count() == 0 ? "" : number(tenure.rate(line.count())) + " " + line.unit() + "/s",
            compared ? line.baselineName() : "",
            compared ? spread(line.baseline()) : "",
            compared ? comparison(tenure.times(line.baseline())) : "",
            target(line));
  }

  private static String target(Line line) {
    if (line.target() == 0) {
      return "";
    }
    boolean met = line.tenure().median() <= line.target();
    return time(line.target()) + ": " + (met ? "met" : "missed");
  }

  private static String comparison(double times) {
    return times < 1 ? number(1 / times) + " times as fast" : number(times) + " times as long";
  }

  static String spread(Sample sample) {
    return sample.seconds().size() == 1
        ? time(sample.median()) + " (one run)"
        : "%s (%s to %s, %d)"
            .formatted(
                time(sample.median()),
                time(sample.least()),
                time(sample.most()),
                sample.seconds().size());
  }

  private static String time(double seconds) {
    return seconds < 1 ? number(seconds * 1000) + " ms" : number(seconds) + " s";
  }

  /** Three digits that count, no more. */
  static String number(double value) {
    if (value >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }

  private void memory(List<String> lines) {
    lines.add("");
    lines.add("## Resident memory of the services");
    lines.add("");
    lines.add(
        "MB of a million bytes, as the kernel counts them (`VmRSS`, `VmHWM`). Target: below 300.");
    lines.add("");
    lines.add("| Case | When | Service | Then | Most since its start |");
    lines.add("|---|---|---|---|---|");
    for (Result result : results) {
      for (MemoryLine m : result.memory()) {
        lines.add(
            "| %s | %s | %s | %d MB | %d MB |"
                .formatted(result.name(), m.when(), m.service(), m.now(), m.peak()));
      }
    }
  }

  private void notes(List<String> lines) {
    lines.add("");
    lines.add("## Notes");
    for (Result result : results) {
      if (!result.notes().isEmpty()) {
        lines.add("");
        lines.add("**" + result.name() + "**");
        lines.add("");
        result.notes().forEach(note -> lines.add("- " + note));
      }
    }
  }

  private void machines(List<String> lines) {
    lines.add("");
    lines.add("## Machine");
    lines.add("");
    for (Result result : results) {
      lines.add(
          "- "
              + result.name()
              + ": "
              + String.join(
                  "; ",
                  result.machine().entrySet().stream()
                      .map(e -> e.getKey() + " " + e.getValue())
                      .toList()));
    }
  }
}
