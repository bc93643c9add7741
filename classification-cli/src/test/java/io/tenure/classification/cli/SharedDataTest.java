package io.tenure.classification.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.cli.Cli.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Other people's labelled data, where it is at hand: all measures run through. */
class SharedDataTest {

  @Test
  void everyMeasureOfTheDevelopmentPartHasFigures() {
    String shared = System.getProperty("tenure.shared");
    Path folder = Path.of(shared == null ? "absent" : shared, "reference", "classification");
    assumeThat(folder).as("the labelled data is not here; nothing is evaluated").isDirectory();
    Ran ran = Cli.run("evaluate", folder, "--format", "json", "--details", "--seconds", "1");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    for (int i = 1; i <= 12; i++) {
      JsonNode measure = ran.measure("G" + i);
      assertThat(measure.path("rows").asInt()).as("rows of G" + i).isGreaterThan(70);
      assertThat(measure.path("figures")).as("figures of G" + i).isNotEmpty();
      for (JsonNode figure : measure.path("figures")) {
        assertThat(figure.path("value").isNumber()).as("G" + i + " " + figure).isTrue();
      }
    }
    assertThat(ran.notes("G13")).contains("not measured");
    assertThat(Cli.run("evaluate", folder, "--seconds", "1").out())
        .contains("1,436 fields", "2,797 attributes", "7,188 headers");
  }
}
