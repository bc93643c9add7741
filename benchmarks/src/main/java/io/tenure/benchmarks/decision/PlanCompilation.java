package io.tenure.benchmarks.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.PlanCompiler;
import io.tenure.policy.domain.decision.PolicyChange;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Plans of 500 rules for 10,000 profiles: all of them, and after one rule has changed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PlanCompilation {
  static final int PROFILES = 10_000;
  private PolicyEdition before;
  private PolicyEdition after;
  private Profile[] profiles;
  private RetentionPlan[] known;

  /** What came out beside the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Counts {
    /** Plans that were compiled anew. */
    public long compiled;
  }

  @Setup
  public void draw() {
    ObjectNode content = GeneratedPolicy.of(500);
    before = Drawn.edition(Drawn.read(content, PolicyContent.class));
    ((ObjectNode) content.path("rules").path(400).path("end")).put("period", "P7Y");
    after = Drawn.edition(Drawn.read(content, PolicyContent.class));
    profiles = Drawn.profiles(GeneratedRecords.everywhere(PROFILES));
    known = compileAll();
  }

  /** All of them. */
  @Benchmark
  public RetentionPlan[] compile(Counts counts) {
    RetentionPlan[] plans = compileAll();
    counts.compiled += plans.length;
    return plans;
  }

  /** After one rule has changed, with what the change touches found out on the way. */
  @Benchmark
  public RetentionPlan[] recompile(Counts counts) {
    PolicyChange change = PolicyChange.between(before, after);
    RetentionPlan[] plans = new RetentionPlan[profiles.length];
    for (int i = 0; i < profiles.length; i++) {
      plans[i] = change.recompile(known[i], Drawn.AS_OF, Drawn.AS_OF);
    }
    for (int i = 0; i < profiles.length; i++) {
      counts.compiled += plans[i].groups().equals(known[i].groups()) ? 0 : 1;
    }
    return plans;
  }

  private RetentionPlan[] compileAll() {
    RetentionPlan[] plans = new RetentionPlan[profiles.length];
    for (int i = 0; i < profiles.length; i++) {
      plans[i] = PlanCompiler.compile(before, profiles[i], Drawn.AS_OF);
    }
    return plans;
  }
}
