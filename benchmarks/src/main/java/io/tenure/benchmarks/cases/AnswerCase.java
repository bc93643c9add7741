package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.decision.Bodies;
import io.tenure.benchmarks.decision.GeneratedPolicy;
import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Memory;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.MemoryLine;
import io.tenure.benchmarks.report.Result;
import io.tenure.benchmarks.system.PolicyService;
import java.util.ArrayList;
import java.util.List;

/**
 * Decisions over HTTP in batches, beside an endpoint in the same process that reads the same body
 * and answers an empty array; and plans for many profiles. The policy has 500 rules.
 */
final class AnswerCase {
  private static final int RULES = 500;
  private static final int BATCHES = 20;
  private static final int RECORDS = 1_000;
  private static final int PROFILES = 10_000;
  private static final int AT_ONCE = 500;
  private static final int WARM_UP = 3;
  private static final double SLOWER = 2;
  private final Plan plan;

  AnswerCase(Plan plan) {
    this.plan = plan;
  }

  Result run() {
    List<byte[]> batches = Bodies.decisions(BATCHES, RECORDS);
    List<byte[]> profiles = Bodies.plans(PROFILES, AT_ONCE);
    plan.progress().accept("starting the system");
    try (PolicyService service = PolicyService.start(plan.root(), GeneratedPolicy.of(RULES))) {
      for (int i = 0; i < WARM_UP; i++) {
        plan.time("warm-up", () -> all(service, "/empty-answers", batches));
        plan.time("warm-up", () -> all(service, "/decisions", batches));
      }
      List<Double> empty = new ArrayList<>();
      List<Double> decisions = new ArrayList<>();
      for (int i = 0; i < plan.repeat(); i++) {
        empty.add(plan.time("empty answers", () -> all(service, "/empty-answers", batches)));
        decisions.add(plan.time("decisions", () -> all(service, "/decisions", batches)));
      }
      List<MemoryLine> memory = new ArrayList<>();
      memory.add(memory(service, "after the decisions"));
      List<Double> plans = new ArrayList<>();
      for (int i = 0; i < plan.repeat(); i++) {
        plans.add(plan.time("plans", () -> all(service, "/plans", profiles)));
      }
      memory.add(memory(service, "after the plans"));
      long asked = batches.stream().mapToLong(b -> b.length).sum();
      long answered = all(service, "/decisions", batches);
      return new Result(
          "answer",
          Machine.facts(plan.root()),
          lines(new Sample(decisions), new Sample(empty), new Sample(plans)),
          memory,
          List.of(
              "The baseline checks the same token and reads and validates the same body in the same process, and answers `[]`; the answers of the service are %.1f times as long as the questions, with structure and sentence."
                  .formatted((double) answered / asked),
              "One caller, one connection; batches of %,d records, %,d bytes each on average."
                  .formatted(RECORDS, asked / BATCHES),
              "Target: at least half of the baseline's throughput."));
    }
  }

  private static List<Line> lines(Sample decisions, Sample empty, Sample plans) {
    return List.of(
        new Line(
            "`POST /decisions`, %d batches of %,d records, %d rules"
                .formatted(BATCHES, RECORDS, RULES),
            (long) BATCHES * RECORDS,
            "records",
            decisions,
            "same body, empty answer",
            empty,
            SLOWER * empty.median()),
        new Line(
            "`POST /plans`, %,d profiles in calls of %d, %d rules"
                .formatted(PROFILES, AT_ONCE, RULES),
            PROFILES,
            "plans",
            plans,
            null,
            null,
            0));
  }

  private static long all(PolicyService service, String path, List<byte[]> bodies) {
    long bytes = 0;
    for (byte[] body : bodies) {
      bytes += service.caller().post(path, body);
    }
    return bytes;
  }

  private static MemoryLine memory(PolicyService service, String when) {
    Memory memory = Memory.of(service.pid());
    return new MemoryLine(
        "policy-service", when, Memory.megabytes(memory.now()), Memory.megabytes(memory.peak()));
  }
}
