package io.tenure.classification.cli.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissesTest {

  @Test
  void everyDigitIsChangedOnceAndEveryTwoNeighboursAreSwapped() {
    List<String> misses = new NearMisses(7).of("11-2X");
    // three digits; 1 and 1 are equal, - is no neighbour, 2 and X are swapped
    assertThat(misses).hasSize(4).doesNotContain("11-2X").contains("11-X2");
    assertThat(misses.get(0)).matches("[02-9]1-2X");
    assertThat(misses.get(1)).matches("1[02-9]-2X");
    assertThat(misses.get(2)).matches("11-[013-9]X");
    assertThat(misses.get(3)).isEqualTo("11-X2");
  }

  @Test
  void theSameSeedMakesTheSame() {
    assertThat(new NearMisses(1).of("123456789")).isEqualTo(new NearMisses(1).of("123456789"));
    assertThat(new NearMisses(1).of("123456789")).isNotEqualTo(new NearMisses(2).of("123456789"));
  }
}
