package io.tenure.benchmarks.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.benchmarks.report.Result;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final Result MEASURED =
      new Result("decide", Map.of("cores", "2"), List.of(), List.of(), List.of("A note"));

  @Test
  void everyResultSaysHowBusyTheMachineWas() {
    Result quiet = new Load(0.1).told(MEASURED, 1.9);

    assertThat(quiet.machine()).containsEntry("load", "0.1 before the run, 1.9 after");
    assertThat(quiet.notes()).containsExactly("A note");
  }

  @Test
  void aMachineThatWasNotQuietIsANoteOfItsOwn() {
    assertThat(new Load(7).told(MEASURED, 9).notes())
        .hasSize(2)
        .last()
        .asString()
        .contains("not quiet", "load average 7.0 before the run, 9.0 after");
  }
}
