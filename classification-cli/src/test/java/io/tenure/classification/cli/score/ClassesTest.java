package io.tenure.classification.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.classification.cli.score.Classes.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassesTest {

  @Test
  void aWrongClassIsAMissOfOneAndAnAlarmOfTheOther() {
    Map<String, Counts> counts =
        Classes.counts(
            List.of("a", "b", "never"),
            List.of(answer("a", "a"), answer("a", "b"), answer(null, "b"), answer("b", "b")));
    assertThat(counts.get("a")).isEqualTo(new Counts(1, 0, 1, 2));
    assertThat(counts.get("b")).isEqualTo(new Counts(1, 2, 0, 1));
    // F1 of a is 2/3, of b 1/2; the class without rows takes no part.
    assertThat(Classes.macroF1(counts)).isCloseTo((2.0 / 3 + 0.5) / 2, within(1e-12));
  }

  private static Answer answer(String label, String said) {
    return new Answer(Optional.ofNullable(label), Optional.ofNullable(said));
  }
}
