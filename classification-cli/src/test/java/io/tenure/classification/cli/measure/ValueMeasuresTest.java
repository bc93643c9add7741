package io.tenure.classification.cli.measure;

import static io.tenure.classification.cli.Cli.folder;
import static io.tenure.classification.cli.Cli.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.cli.Cli.Ran;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** G7, G8 and G11 on invented values and columns. */
class ValueMeasuresTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /** 3 hits, an address that is called invalid, an IBAN that is none. */
  @Test
  void g7CountsSevenKindsWithTheirDefaultOptions() {
    Ran ran = measured("G7", folder("tiny"));
    assertThat(ran.measure("G7").path("rows").asInt()).isEqualTo(6);
    assertThat(ran.figure("G7", "precision")).isCloseTo(3 / 4.0, EXACT);
    assertThat(ran.figure("G7", "recall")).isCloseTo(3 / 4.0, EXACT);
    assertThat(ran.figure("G7", "F1")).isCloseTo(6 / 8.0, EXACT);
    assertThat(ran.figure("G7", "mean F1 of the kinds"))
        .isCloseTo((2 / 3.0 + 2 / 3.0 + 1) / 3, EXACT);
    // beside: one IBAN found, one address that should not be; a sentence and a disputed row stay
    // out
    assertThat(ran.figure("G7", "F1 on presidio_vectors")).isCloseTo(2 / 3.0, EXACT);
  }

  /** E-mail and gender are right, an age is missed, an IBAN is labelled as something else. */
  @Test
  void g8CountsAWrongTypeAsMissAndAlarm() {
    Ran ran = measured("G8", folder("tiny"));
    assertThat(ran.measure("G8").path("rows").asInt()).isEqualTo(5);
    assertThat(ran.figure("G8", "precision")).isCloseTo(2 / 3.0, EXACT);
    assertThat(ran.figure("G8", "recall")).isCloseTo(2 / 4.0, EXACT);
    assertThat(ran.figure("G8", "compatible category, personal columns of invented people"))
        .isCloseTo(2 / 3.0, EXACT);
  }

  /**
   * 10 of 14 fields are right: 4 by category, 1 because it is personal and nobody said more, 5
   * because they are nothing. 4 of 5 columns are: the IBAN's category is its label's.
   */
  @Test
  void g11AsksWhetherTheWholeAnswerIsRight() {
    Ran ran = measured("G11", folder("tiny"));
    assertThat(ran.measure("G11").path("rows").asInt()).isEqualTo(19);
    double right = 0;
    double error = 0;
    for (JsonNode bin : ran.measure("G11").path("details").get(0).path("lines")) {
      double answers = bin.path("answers").asDouble();
      right += answers * bin.path("right").asDouble();
      error +=
          answers / 19 * Math.abs(bin.path("right").asDouble() - bin.path("stated").asDouble());
    }
    assertThat(right).isCloseTo(14, within(1e-6));
    assertThat(ran.figure("G11", "calibration error")).isCloseTo(error, EXACT);
  }
}
