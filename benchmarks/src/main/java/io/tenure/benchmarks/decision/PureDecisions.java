package io.tenure.benchmarks.decision;

import io.tenure.plan.Facts;
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

/** Decides one record after the other, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PureDecisions {
  private static final int RECORDS = 4096;

  @Param("500")
  int rules;

  private PreparedProfile[] prepared;
  private Facts[] facts;
  private int next;

  @Setup
  public void draw() {
    PolicyEdition policy = Drawn.policy(rules);
    prepared =
        Arrays.stream(Drawn.profiles(GeneratedRecords.atHome(64)))
            .map(profile -> PreparedProfile.of(policy, profile, Drawn.AS_OF))
            .toArray(PreparedProfile[]::new);
    facts = Drawn.facts(RECORDS);
  }

  @Benchmark
  public Object outcomes() {
    int i = next++ & (RECORDS - 1);
    return DecisionEngine.outcomes(prepared[i % prepared.length], facts[i]);
  }

  @Benchmark
  public Object explained() {
    int i = next++ & (RECORDS - 1);
    return prepared[i % prepared.length].decide(facts[i], Drawn.AS_OF, false, Language.EN);
  }
}
