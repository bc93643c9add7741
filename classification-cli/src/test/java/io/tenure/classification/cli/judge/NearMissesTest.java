package io.tenure.classification.cli.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissesTest {

  @Test
  void everyDigitIsChangedOnce() {
    List<String> misses = new NearMisses(7).changedDigit("11-2X");
    assertThat(misses).hasSize(3);
    assertThat(misses.get(0)).matches("[02-9]1-2X");
    assertThat(misses.get(1)).matches("1[02-9]-2X");
    assertThat(misses.get(2)).matches("11-[013-9]X");
  }

  @Test
  void everyTwoDifferentNeighboursAreSwapped() {
    // 1 and 1 are equal, - is no neighbour
    assertThat(new NearMisses(7).swappedNeighbours("11-2X3")).containsExactly("11-X23", "11-23X");
  }

  @Test
  void theSameSeedMakesTheSame() {
    List<String> made = new NearMisses(1).changedDigit("123456789");
    assertThat(new NearMisses(1).changedDigit("123456789")).isEqualTo(made);
    assertThat(new NearMisses(2).changedDigit("123456789")).isNotEqualTo(made);
  }
}
