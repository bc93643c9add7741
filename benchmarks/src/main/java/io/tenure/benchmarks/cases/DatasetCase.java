package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Memory;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.MemoryLine;
import io.tenure.benchmarks.report.Result;
import io.tenure.benchmarks.system.Crm;
import io.tenure.benchmarks.system.Tenure;
import io.tenure.benchmarks.system.WideTable;
import io.tenure.classification.cli.outside.DatasetServer;
import io.tenure.quickstart.stack.ServiceName;
import java.util.ArrayList;
import java.util.List;

/** "What is in dataset X", asked of the running service about a table of 200 columns. */
final class DatasetCase {
  private static final int CONTACTS = 200;
  private static final int WARM_UP = 500;
  private static final int TIMES = 2_000;
  private static final double TARGET = 0.020;
  private final Plan plan;

  DatasetCase(Plan plan) {
    this.plan = plan;
  }

  Result run() {
    plan.progress().accept("starting the system");
    try (Tenure tenure = Tenure.start(plan.root())) {
      Crm crm = tenure.crm("bench_wide", CONTACTS);
      WideTable.create(crm.sql());
      plan.progress().accept("discovering and publishing");
      String system = tenure.attach("wide", crm);
      List<Double> highest = new ArrayList<>();
      List<Double> medians = new ArrayList<>();
      List<Double> bare = new ArrayList<>();
      try (DatasetServer answers = tenure.dataset(system, WideTable.NAME);
          DatasetServer small = tenure.system(system)) {
        for (int i = 0; i < plan.repeat(); i++) {
          plan.quiet().run();
          plan.progress().accept("answers %d of %d".formatted(i + 1, plan.repeat()));
          bare.add(small.ask(WARM_UP, TIMES).percentile(99) / 1000);
          DatasetServer.Times times = answers.ask(WARM_UP, TIMES);
          if (times.fields() != WideTable.FIELDS) {
            throw new IllegalStateException("The answer has " + times.fields() + " fields");
          }
          highest.add(times.percentile(99) / 1000);
          medians.add(times.percentile(50) / 1000);
        }
      }
      Memory memory = Memory.of(tenure.processes().get(ServiceName.CLASSIFICATION));
      return new Result(
          "dataset",
          Machine.facts(plan.root()),
          lines(new Sample(highest), new Sample(medians), new Sample(bare)),
          List.of(
              new MemoryLine(
                  "classification-service",
                  "after the answers",
                  Memory.megabytes(memory.now()),
                  Memory.megabytes(memory.peak()))),
          List.of(
              "One caller, one connection, %,d answers each time after %,d that are not counted; from the question to the last byte. The baseline checks the same token and answers with one row."
                  .formatted(TIMES, WARM_UP)));
    }
  }

  private static List<Line> lines(Sample highest, Sample medians, Sample bare) {
    String what = "`GET /systems/{id}/map/dataset`, %d fields, ".formatted(WideTable.FIELDS);
    return List.of(
        new Line(what + "p99", 0, "", highest, "`GET /systems/{id}`, p99", bare, TARGET),
        Line.alone(what + "median", 0, "", medians));
  }
}
