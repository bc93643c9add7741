package io.tenure.benchmarks.classification;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Judges all sampled columns, one after the other, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ColumnVerdicts {
  private List<SampledColumn> columns;

  @Setup
  public void sample() {
    columns = SampledCrm.columns();
  }

  /** All of them once. */
  @Benchmark
  public void allColumns(Blackhole hole) {
    for (SampledColumn column : columns) {
      hole.consume(column.verdict());
    }
  }
}
