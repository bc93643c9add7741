package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.Result;
import io.tenure.quickstart.server.StateFolder;
import java.nio.file.Path;
import java.util.List;

/** {@code git clone}, then {@code ./tenure demo}: build, servers unpacked, all of it. */
final class CloneCase {
  private static final double TARGET = 360;
  private final Plan plan;

  CloneCase(Plan plan) {
    this.plan = plan;
  }

  Result run() {
    StateFolder target = new StateFolder(plan.root().resolve("benchmarks/target"));
    target.remove("clone");
    Path clone = target.root().resolve("clone");
    double seconds =
        plan.time(
            "a fresh clone, built and run",
            () -> {
              new Commands(plan.root())
                  .run("git", "clone", "-q", "--no-hardlinks", ".", clone.toString());
              // Offline: what would have to be fetched fails instead of being measured.
              new Commands(clone).with("MAVEN_ARGS", "-o").run("./tenure", "demo");
            });
    target.remove("clone");
    return new Result(
        "clone",
        Machine.facts(plan.root()),
        List.of(
            new Line(
                "fresh clone, built offline, to verified certificates",
                0,
                "",
                Sample.of(seconds),
                null,
                null,
                TARGET)),
        List.of(),
        List.of(
            "What is committed is measured; changes that are not committed are not in the clone."));
  }
}
