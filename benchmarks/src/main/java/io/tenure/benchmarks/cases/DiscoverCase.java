package io.tenure.benchmarks.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.benchmarks.baseline.ReadRows;
import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Memory;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.MemoryLine;
import io.tenure.benchmarks.report.Result;
import io.tenure.benchmarks.system.Crm;
import io.tenure.benchmarks.system.Tenure;
import io.tenure.quickstart.stack.ServiceName;
import java.util.ArrayList;
import java.util.List;

/** Discovering a large CRM, and a small one of the same tables, beside reading all their rows. */
final class DiscoverCase {
  private static final double TARGET = 60;
  private final Plan plan;

  DiscoverCase(Plan plan) {
    this.plan = plan;
  }

  Result run() {
    plan.progress().accept("starting the system");
    try (Tenure tenure = Tenure.start(plan.root())) {
      List<MemoryLine> memory = new ArrayList<>();
      List<Line> lines = new ArrayList<>();
      lines.add(line(tenure, "few", plan.few(), 0, memory));
      lines.add(line(tenure, "large", plan.contacts(), TARGET, memory));
      return new Result(
          "discover",
          Machine.facts(plan.root()),
          lines,
          memory,
          List.of(
              "Each time a newly registered system over one connection: structure, samples of every table, relations by sketches, copies, proposals; from the order to the end of the operation.",
              "Samples do not grow with the tables, so the time should hardly grow and the memory should not."));
    }
  }

  private Line line(
      Tenure tenure, String size, int contacts, double target, List<MemoryLine> memory) {
    Crm crm = tenure.crm("bench_discover_" + size, contacts);
    List<Double> discoveries = new ArrayList<>();
    List<Double> reads = new ArrayList<>();
    for (int i = 0; i < plan.repeat(); i++) {
      String system = tenure.register("discover-" + size + "-" + (i + 1), crm);
      List<JsonNode> found = new ArrayList<>();
      discoveries.add(
          plan.time(
              "discovery %d of %d, %s".formatted(i + 1, plan.repeat(), size),
              () -> found.add(tenure.discover(system))));
      if (found.getFirst().path("datasets").asInt() == 0) {
        throw new IllegalStateException("Nothing was discovered: " + found.getFirst());
      }
      reads.add(plan.time("reading all rows", new ReadRows(crm.sql())::run));
    }
    Memory resident = Memory.of(tenure.processes().get(ServiceName.CLASSIFICATION));
    memory.add(
        new MemoryLine(
            "classification-service",
            "after discoveries of %,d rows".formatted(crm.rows()),
            Memory.megabytes(resident.now()),
            Memory.megabytes(resident.peak())));
    return new Line(
        "discovery of a CRM with %,d contacts, %,d rows".formatted(contacts, crm.rows()),
        0,
        "",
        new Sample(discoveries),
        "`COPY ... TO STDOUT` of all its rows",
        new Sample(reads),
        target);
  }
}
