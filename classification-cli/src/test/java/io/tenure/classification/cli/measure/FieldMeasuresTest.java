package io.tenure.classification.cli.measure;

import static io.tenure.classification.cli.Cli.folder;
import static io.tenure.classification.cli.Cli.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.classification.cli.Cli.Ran;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * G1 to G4 on 14 invented fields: 6 are found, 2 are false alarms, 1 is missed, 5 pass. Of the 7
 * personal ones 4 get a compatible category, and one is labelled with a bare {@code user}.
 */
class FieldMeasuresTest {
  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void g1CountsCanonicalLeavesAndNothingElse() {
    Ran ran = measured("G1", folder("tiny"), "--folds", "2");
    assertThat(ran.measure("G1").path("rows").asInt()).isEqualTo(14);
    assertThat(ran.measure("G1").path("status").asText()).isEqualTo("NOT_REACHED");
    assertThat(ran.figure("G1", "precision")).isCloseTo(6 / 8.0, EXACT);
    assertThat(ran.figure("G1", "recall")).isCloseTo(6 / 7.0, EXACT);
    assertThat(ran.figure("G1", "F1")).isCloseTo(0.8, EXACT);
    // shop alone: 3 hits, 1 alarm, 1 miss; desk and db: 3 hits, 1 alarm
    assertThat(ran.notes("G1"))
        .contains("mean 0.804, standard deviation 0.076, from 0.750 to 0.857 (2 folds)");
  }

  @Test
  void g2OnTheSeenFolderItselfCountsNamesOfOneConnector() {
    Ran ran = measured("G2", folder("tiny"), "--seen", folder("tiny"));
    // without the three email and the two created_at
    assertThat(ran.measure("G2").path("rows").asInt()).isEqualTo(9);
    assertThat(ran.figure("G2", "precision")).isCloseTo(4 / 5.0, EXACT);
    assertThat(ran.figure("G2", "recall")).isCloseTo(4 / 5.0, EXACT);
    assertThat(ran.notes("G2")).contains("one connector only");
  }

  @Test
  void g2LeavesOutNamesThatAnotherFolderHasHoweverTheyAreWritten() {
    Ran ran = measured("G2", folder("tiny"), "--seen", folder("seen"));
    // first_name, ip_address, phone_number and street are seen
    assertThat(ran.measure("G2").path("rows").asInt()).isEqualTo(10);
    assertThat(ran.figure("G2", "precision")).isCloseTo(3 / 4.0, EXACT);
    assertThat(ran.figure("G2", "recall")).isCloseTo(3 / 4.0, EXACT);
    assertThat(ran.figure("G2", "F1")).isCloseTo(6 / 8.0, EXACT);
    assertThat(ran.measure("G2").path("status").asText()).isEqualTo("REACHED");
  }

  @Test
  void g3CountsCompatibleCategoriesAndNeverABareUser() {
    Ran ran = measured("G3", folder("tiny"));
    assertThat(ran.measure("G3").path("rows").asInt()).isEqualTo(7);
    assertThat(ran.figure("G3", "share")).isCloseTo(4 / 7.0, EXACT);
    assertThat(ran.figure("G3", "share without rows labelled user")).isCloseTo(4 / 6.0, EXACT);
  }

  @Test
  void g4CountsAlarmsInTheApplicationAndRecallEverywhere() {
    Ran ran = measured("G4", folder("tiny"));
    assertThat(ran.measure("G4").path("rows").asInt()).isEqualTo(4);
    assertThat(ran.figure("G4", "false alarms")).isCloseTo(1 / 4.0, EXACT);
    assertThat(ran.figure("G4", "recall of G1")).isCloseTo(6 / 7.0, EXACT);
    assertThat(ran.figure("G4", "recall in that database")).isCloseTo(1, EXACT);
    assertThat(ran.measure("G4").path("status").asText()).isEqualTo("NOT_REACHED");
    assertThat(ran.measure("G4").path("details").toString()).contains("customer.email");
  }
}
