package io.tenure.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void medianIsTheMiddleOneWhateverTheOrder() {
    assertThat(new Sample(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2.0);
  }

  @Test
  void medianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(new Sample(List.of(8.0, 1.0, 3.0, 2.0)).median()).isEqualTo(2.5);
  }

  @Test
  void spreadIsFromTheFastestToTheSlowest() {
    Sample sample = new Sample(List.of(3.0, 1.0, 2.0));
    assertThat(sample.least()).isEqualTo(1.0);
    assertThat(sample.most()).isEqualTo(3.0);
  }

  @Test
  void rateAndRatioAreTakenAtTheMedian() {
    Sample slow = new Sample(List.of(4.0, 4.0, 100.0));
    assertThat(slow.rate(1_000)).isCloseTo(250, within(1e-9));
    assertThat(slow.times(Sample.of(0.5))).isCloseTo(8, within(1e-9));
  }

  @Test
  void nothingMeasuredIsNoSample() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sample(List.of()));
  }
}
