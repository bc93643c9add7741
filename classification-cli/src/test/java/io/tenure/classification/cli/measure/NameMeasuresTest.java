package io.tenure.classification.cli.measure;

import static io.tenure.classification.cli.Cli.folder;
import static io.tenure.classification.cli.Cli.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.classification.cli.Cli.Ran;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** G9 and G10 on invented headers and attributes. */
class NameMeasuresTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /**
   * E-mail: a hit and an alarm. City: a hit and a miss. Name: a first name was said. Age is none of
   * the fourteen.
   */
  @Test
  void g9IsTheMeanOverClassesThatHaveRows() {
    Ran ran = measured("G9", folder("tiny"));
    assertThat(ran.measure("G9").path("rows").asInt()).isEqualTo(8);
    assertThat(ran.figure("G9", "macro F1")).isCloseTo((2 / 3.0 + 2 / 3.0 + 0) / 3, EXACT);
    assertThat(ran.figure("G9", "macro F1 of compatible categories"))
        .isCloseTo((2 / 3.0 + 2 / 3.0 + 1) / 3, EXACT);
    // It calls zzz nothing, for two of three are; so it misses one city.
    assertThat(ran.figure("G9", "macro F1 of an oracle of majority labels"))
        .isCloseTo((1 + 2 / 3.0 + 1) / 3, EXACT);
  }

  /**
   * E-mail and latitude are right; a phone is said once too often; one of two longitudes is missed.
   */
  @Test
  void g10GivesTypesThatShareACategoryItsPrecision() {
    Ran ran = measured("G10", folder("tiny"));
    assertThat(ran.measure("G10").path("rows").asInt()).isEqualTo(7);
    assertThat(ran.figure("G10", "types with rows, of 18")).isEqualTo(4);
    assertThat(ran.figure("G10", "macro F1")).isCloseTo((1 + 2 / 3.0 + 1 + 2 / 3.0) / 4, EXACT);
  }
}
