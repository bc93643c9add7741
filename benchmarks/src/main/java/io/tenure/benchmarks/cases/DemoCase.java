package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Memory;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.MemoryLine;
import io.tenure.benchmarks.report.Result;
import io.tenure.quickstart.server.PidFiles;
import io.tenure.quickstart.server.StateFolder;
import io.tenure.quickstart.stack.ServiceName;
import java.util.ArrayList;
import java.util.List;

/** {@code ./tenure demo} in this tree, and what memory the services take when it is done. */
final class DemoCase {
  private static final double TARGET = 120;
  private final Plan plan;

  DemoCase(Plan plan) {
    this.plan = plan;
  }

  Result run() {
    Commands commands = new Commands(plan.root());
    List<Double> seconds = new ArrayList<>();
    List<MemoryLine> memory = new ArrayList<>();
    for (int i = 0; i < plan.repeat(); i++) {
      seconds.add(
          plan.time(
              "demo %d of %d".formatted(i + 1, plan.repeat()),
              () -> commands.run("./tenure", "demo", "--keep")));
      memory.clear();
      memory.addAll(memory());
      commands.run("./tenure", "down");
    }
    return new Result(
        "demo",
        Machine.facts(plan.root()),
        List.of(
            new Line(
                "`./tenure demo` in a built tree, to verified certificates",
                0,
                "",
                new Sample(seconds),
                null,
                null,
                TARGET)),
        memory,
        List.of());
  }

  private List<MemoryLine> memory() {
    PidFiles pids = new PidFiles(new StateFolder(plan.root().resolve(".tenure/demo")));
    List<MemoryLine> lines = new ArrayList<>();
    for (ServiceName service : ServiceName.values()) {
      Memory memory =
          pids.running(service.shortName())
              .map(running -> Memory.of(running.process().pid()))
              .orElseThrow();
      lines.add(
          new MemoryLine(
              service.module(),
              "after the demo",
              Memory.megabytes(memory.now()),
              Memory.megabytes(memory.peak())));
    }
    return lines;
  }
}
