package io.tenure.benchmarks.decision;

import io.tenure.benchmarks.baseline.EveryRule;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.PreparedProfile;
import io.tenure.policy.domain.sentence.Language;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decides one record after the other, on one thread: all field groups of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PureDecisions {
  static final int PROFILES = 64;
  private static final int RECORDS = 4096;

  /** Those that match a record are the same whatever the number. */
  @Param("500")
  int rules;

  private EveryRule everyRule;
  private Profile[] profiles;
  private PreparedProfile[] prepared;
  private Facts[] facts;
  private int next;

  @Setup
  public void draw() {
    PolicyEdition policy = Drawn.policy(rules);
    everyRule = new EveryRule(policy, Drawn.AS_OF);
    profiles = Drawn.profiles(GeneratedRecords.atHome(PROFILES));
    prepared =
        Arrays.stream(profiles)
            .map(profile -> PreparedProfile.of(policy, profile, Drawn.AS_OF))
            .toArray(PreparedProfile[]::new);
    facts = Drawn.facts(RECORDS);
  }

  /** Without explanation. */
  @Benchmark
  public Object outcomes() {
    int i = next++ & (RECORDS - 1);
    return DecisionEngine.outcomes(prepared[i % PROFILES], facts[i]);
  }

  /** With explanation, as structure and as a sentence. */
  @Benchmark
  public Object explained() {
    int i = next++ & (RECORDS - 1);
    return prepared[i % PROFILES].decide(facts[i], Drawn.AS_OF, false, Language.EN);
  }

  /** The baseline. */
  @Benchmark
  public Object everyRule() {
    int i = next++ & (RECORDS - 1);
    return everyRule.decide(profiles[i % PROFILES], facts[i]);
  }
}
