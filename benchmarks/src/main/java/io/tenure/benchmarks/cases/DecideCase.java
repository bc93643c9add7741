package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.decision.PlanCompilation;
import io.tenure.benchmarks.decision.PureDecisions;
import io.tenure.benchmarks.decision.SameAnswers;
import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.Result;
import java.util.ArrayList;
import java.util.List;

/** Pure decisions and plans, without any service, beside a loop over all rules. */
final class DecideCase {
  private static final List<String> SIZES = List.of("50", "500", "5000");
  private static final String RULES = "500";
  private static final int WITHOUT = 200_000;
  private static final int WITH = 50_000;
  private static final int PROFILES = 10_000;
  private static final double ALLOWED = 1.05;
  private final Plan plan;

  DecideCase(Plan plan) {
    this.plan = plan;
  }

  Result run() {
    plan.progress().accept("comparing the answers with those of the baseline");
    long compared = SameAnswers.check(Integer.parseInt(RULES));
    plan.quiet().run();
    Jmh decisions = Jmh.run(PureDecisions.class, plan.repeat(), SIZES.toArray(String[]::new));
    Jmh plans = Jmh.run(PlanCompilation.class, plan.repeat());
    List<String> notes = new ArrayList<>();
    notes.add(
        "One decision is one record with all its field groups (%.1f on average), on one thread; counted by field group there are as many times more."
            .formatted(SameAnswers.groupsOfARecord(Integer.parseInt(RULES))));
    notes.add(
        "The baseline says for each field until when it stays and when it goes; %,d fields of records were compared, none differs."
            .formatted(compared));
    notes.add(allocation("outcomes", "without explanation", decisions));
    notes.add(allocation("explained", "with explanation", decisions));
    notes.add(
        "After one of 500 rules has changed %,d of %,d plans are compiled anew."
            .formatted(plans.counted("recompile", "compiled"), PROFILES));
    return new Result(
        "decide", Machine.facts(plan.root()), lines(decisions, plans), List.of(), notes);
  }

  private static List<Line> lines(Jmh decisions, Jmh plans) {
    String baseline = "loop over all rules";
    return List.of(
        new Line(
            "%,d decisions without explanation, %s rules".formatted(WITHOUT, RULES),
            WITHOUT,
            "decisions",
            decisions.secondsFor(WITHOUT, "outcomes", RULES),
            baseline,
            decisions.secondsFor(WITHOUT, "everyRule", RULES),
            1),
        new Line(
            "%,d decisions with explanation, %s rules".formatted(WITH, RULES),
            WITH,
            "decisions",
            decisions.secondsFor(WITH, "explained", RULES),
            baseline,
            decisions.secondsFor(WITH, "everyRule", RULES),
            1),
        plans("plans of %s rules for %,d profiles", plans.seconds("compile"), 5),
        plans(
            "the same after one of %s rules has changed, %,d profiles",
            plans.seconds("recompile"), 0));
  }

  private static Line plans(String what, Sample seconds, double target) {
    return new Line(
        what.formatted(RULES, PROFILES), PROFILES, "plans", seconds, null, null, target);
  }

  /** Allocation is exact, so that it may be checked: rules that cannot match cost nothing. */
  private static String allocation(String method, String name, Jmh decisions) {
    List<Double> bytes = SIZES.stream().map(size -> decisions.bytes(method, size)).toList();
    if (bytes.getLast() > ALLOWED * bytes.getFirst()) {
      throw new IllegalStateException("Allocation grows with rules that cannot match: " + bytes);
    }
    return "Allocated for one decision %s, with %s rules, of which the same ones match: %s bytes."
        .formatted(
            name,
            String.join(", ", SIZES),
            String.join(", ", bytes.stream().map(b -> "%,.0f".formatted(b)).toList()));
  }
}
