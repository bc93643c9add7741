package io.tenure.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.benchmarks.measure.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

  private static Result result(String name, double seconds, double target) {
    return new Result(
        name,
        Map.of("cores", "2"),
        List.of(
            new Line(
                "some work",
                1_000,
                "records",
                Sample.of(seconds),
                "plain work",
                new Sample(List.of(1.0, 2.0, 4.0)),
                target)),
        List.of(new MemoryLine("policy-service", "after it", 250, 260)),
        List.of("A note"));
  }

  @Test
  void aMissedTargetIsCalledMissed() {
    assertThat(new Table(List.of(result("sync", 121, 120))).markdown()).contains("120 s: missed");
    assertThat(new Table(List.of(result("sync", 120, 120))).markdown()).contains("120 s: met");
  }

  @Test
  void baselineStandsBesideTheMeasuredWork() {
    assertThat(new Table(List.of(result("sync", 8, 0))).markdown())
        .contains(
            "| sync | some work | 8.00 s (one run) | 125 records/s | plain work | 2.00 s (1.00 s to 4.00 s, 3) | 4.00 times as long |  |");
  }

  @Test
  void resultsOfOtherCasesAreKept(@TempDir Path folder) throws Exception {
    Results results = new Results(folder);
    results.keep(result("sync", 8, 0));
    results.keep(result("demo", 100, 120));
    results.keep(result("sync", 6, 0));
    assertThat(Files.readString(folder.resolve("README.md")))
        .contains("| demo | some work | 100 s (one run)")
        .contains("| sync | some work | 6.00 s (one run)")
        .doesNotContain("8.00 s (one run)");
  }
}
