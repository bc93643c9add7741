package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.classification.ColumnVerdicts;
import io.tenure.benchmarks.classification.PresidioVenv;
import io.tenure.benchmarks.classification.SampledColumn;
import io.tenure.benchmarks.classification.SampledCrm;
import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.Result;
import io.tenure.classification.cli.outside.Presidio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judging sampled values on one thread, beside Presidio without NER on the same values. */
final class ClassifyCase {
  private static final double FASTER = 20;
  private static final Duration TIME = Duration.ofSeconds(10);
  private final Plan plan;

  ClassifyCase(Plan plan) {
    this.plan = plan;
  }

  Result run() {
    List<SampledColumn> columns = SampledCrm.columns();
    List<String> values = columns.stream().flatMap(column -> column.values().stream()).toList();
    plan.quiet().run();
    Jmh verdicts = Jmh.run(ColumnVerdicts.class, plan.repeat());
    List<String> notes = new ArrayList<>();
    notes.add(
        "%,d columns of the demo CRM with up to 200 values each; names, siblings, all validators of all countries, evidence. Allocated for one value: %,.0f bytes."
            .formatted(columns.size(), verdicts.bytes("allColumns", null) / values.size()));
    Sample baseline = presidio(values, notes);
    return new Result(
        "classify",
        Machine.facts(plan.root()),
        List.of(
            new Line(
                "%,d sampled values judged, one thread".formatted(values.size()),
                values.size(),
                "values",
                verdicts.secondsFor(1, "allColumns", null),
                baseline == null ? null : "Presidio without NER",
                baseline,
                baseline == null ? 0 : baseline.median() / FASTER)),
        List.of(),
        notes);
  }

  private Sample presidio(List<String> values, List<String> notes) {
    plan.progress().accept("installing presidio-analyzer");
    Optional<Path> python =
        PresidioVenv.python(plan.root().resolve("benchmarks/target").toAbsolutePath());
    if (python.isEmpty()) {
      notes.add(
          "Not compared with Presidio: it could not be installed (python3, or PyPI, cannot be reached).");
      return null;
    }
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < plan.repeat(); i++) {
      plan.progress().accept("Presidio %d of %d".formatted(i + 1, plan.repeat()));
      Presidio presidio = Presidio.measured(python.get(), values, TIME);
      seconds.add(values.size() / presidio.perSecond());
      if (i == 0) {
        notes.add(
            "Baseline: presidio-analyzer %s, its %d default recognizers but NER, one value at a time with explanation, one thread, the same values in the same order; for %d s, and counted for all values."
                .formatted(presidio.version(), presidio.recognizers(), TIME.toSeconds()));
      }
    }
    notes.add("Target: 20 times Presidio's values a second.");
    return new Sample(seconds);
  }
}
