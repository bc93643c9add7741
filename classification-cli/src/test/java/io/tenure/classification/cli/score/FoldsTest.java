package io.tenure.classification.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldsTest {

  @Test
  void aSourceIsNeverDividedAndTheLargestGoFirst() {
    List<String> rows = List.of("a1", "b1", "b2", "b3", "c1", "c2", "d1");
    List<List<String>> folds = Folds.of(rows, row -> row.substring(0, 1), 2);
    assertThat(folds).containsExactly(List.of("b1", "b2", "b3", "d1"), List.of("c1", "c2", "a1"));
  }

  @Test
  void emptyFoldsAndUndefinedFiguresAreLeftOut() {
    Spread spread =
        Folds.spread(
            List.of(1, 2, 6),
            String::valueOf,
            5,
            fold -> fold.getFirst() == 6 ? Double.NaN : fold.getFirst());
    assertThat(spread.folds()).isEqualTo(2);
    assertThat(spread.mean()).isEqualTo(1.5);
    assertThat(spread.deviation()).isCloseTo(Math.sqrt(0.5), within(1e-12));
    assertThat(spread.least()).isEqualTo(1);
    assertThat(spread.most()).isEqualTo(2);
    assertThat(Spread.of(Double.NaN).shown()).contains("undefined");
  }
}
