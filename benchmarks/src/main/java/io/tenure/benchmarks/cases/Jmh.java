package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.measure.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs benchmarks under JMH, each in JVMs of its own, on one thread, with the collector that the
 * services have.
 */
final class Jmh {
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private final Collection<RunResult> results;

  private Jmh(Collection<RunResult> results) {
    this.results = results;
  }

  /**
   * @param benchmarks class of the benchmarks
   * @param forks JVMs, one after the other
   */
  static Jmh run(Class<?> benchmarks, int forks, String... rules) {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(benchmarks.getName() + "\\..*")
        .forks(forks)
        .threads(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(3)
        .measurementTime(TimeValue.seconds(2))
        .addProfiler(GCProfiler.class)
        .jvmArgs("-XX:+UseSerialGC", "-Xmx512m");
    if (rules.length > 0) {
      options.param("rules", rules);
    }
    try {
      return new Jmh(new Runner(options.build()).run());
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH could not run its benchmarks", e);
    }
  }

  /** Seconds for so many operations, of every measured iteration of a throughput benchmark. */
  Sample secondsFor(long operations, String method, String rules) {
    return new Sample(scores(method, rules).stream().map(score -> operations / score).toList());
  }

  /** Seconds of every iteration of a benchmark that measures one shot. */
  Sample seconds(String method) {
    return new Sample(scores(method, null));
  }

  /** Bytes that one operation allocates. */
  double bytes(String method, String rules) {
    return of(method, rules).getSecondaryResults().get(ALLOCATED).getScore();
  }

  /** A counter of the benchmark, for one operation. */
  long counted(String method, String counter) {
    RunResult result = of(method, null);
    return Math.round(
        result.getSecondaryResults().get(counter).getScore() / scores(method, null).size());
  }

  private List<Double> scores(String method, String rules) {
    List<Double> scores = new ArrayList<>();
    of(method, rules)
        .getBenchmarkResults()
        .forEach(
            fork -> {
              for (IterationResult iteration : fork.getIterationResults()) {
                scores.add(iteration.getPrimaryResult().getScore());
              }
            });
    return scores;
  }

  private RunResult of(String method, String rules) {
    return results.stream()
        .filter(result -> is(result.getParams(), method, rules))
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(BenchmarkParams params, String method, String rules) {
    return params.getBenchmark().endsWith("." + method)
        && (rules == null || rules.equals(params.getParam("rules")));
  }
}
