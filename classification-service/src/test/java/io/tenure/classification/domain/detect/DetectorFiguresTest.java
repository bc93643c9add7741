package io.tenure.classification.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Floors under the detector's figures on the labelled data of others, in each half of it; {@link
 * Figures} prints them all.
 */
class DetectorFiguresTest {

  @BeforeEach
  void dataIsHere() {
    assumeThat(Labelled.folder()).as("the labelled data is not here; nothing is measured").exists();
  }

  @Test
  void fieldsOfConnectorsPersonalOrNot() {
    for (char half : new char[] {'A', 'B'}) {
      Score score = Score.personal(of(half, Columns.fides(false)));
      assertThat(score.precision()).as("precision in half %s", half).isGreaterThan(0.83);
      assertThat(score.recall()).as("recall in half %s", half).isGreaterThan(0.86);
    }
  }

  @Test
  void categoriesOfPersonalFieldsAreCompatible() {
    List<Outcome> personal = Columns.fides(false).stream().filter(Outcome::personal).toList();
    long compatible = personal.stream().filter(Outcome::compatible).count();
    assertThat(compatible / (double) personal.size()).isGreaterThan(0.79);
  }

  @Test
  void anApplicationsOwnTablesRaiseFewAlarms() {
    Score score = Score.personal(Columns.fides(true));
    assertThat(score.alarms()).isLessThan(0.02);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.6);
  }

  @Test
  void columnsWithCells() {
    Score score = Figures.infotypes(Columns.cells(), false);
    assertThat(score.precision()).isGreaterThan(0.94);
    assertThat(score.recall()).isGreaterThan(0.9);
    assertThat(Figures.share(Columns.people(true))).isGreaterThan(0.9);
  }

  @Test
  void headersAndAttributes() {
    assertThat(Figures.headers(Columns.headers())).isGreaterThan(0.83);
    assertThat(Figures.attributes(Columns.dynamics())).isGreaterThan(0.83);
  }

  @Test
  void confidenceIsWhatItSays() {
    for (char half : new char[] {'A', 'B'}) {
      List<Outcome> both = new ArrayList<>(of(half, Columns.fides(false)));
      both.addAll(of(half, Columns.cells()));
      assertThat(Calibrated.of(both, Figures::right).error())
          .as("calibration error in half %s", half)
          .isLessThan(0.05);
    }
  }

  private static List<Outcome> of(char half, List<Outcome> outcomes) {
    return outcomes.stream().filter(o -> o.half() == half).toList();
  }
}
