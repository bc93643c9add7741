package io.tenure.classification.domain.detect.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.value.ValueCounter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much work detectors make for values that are none of theirs. */
class SetIndexTest {

  private static final SetIndex HUNDRED =
      new SetIndex(
          IntStream.range(0, 100)
              .mapToObj(i -> "K%02d-[0-9]{6}".formatted(i))
              .map(p -> CompiledDetector.of(Detectors.byPattern("user.unique_id", p, "x", 0.001)))
              .toList());

  @Test
  void theEngineIsAskedOnlyForValuesThatBeginLikeThePattern() {
    List<String> values = List.of("level 12", "EMP-120034", "K7", "kilo", "漢字", "K07-12345");
    assertThat(values).allSatisfy(v -> assertThat(asked(v)).as(v).isZero());
    assertThat(asked("K07-123456")).isEqualTo(1);
  }

  @Test
  void aSetWithoutValuesLooksAtNone() {
    Detector byName =
        Detectors.byName(
            "user.unique_id",
            io.tenure.classification.domain.detect.name.Where.ANYWHERE,
            true,
            "dossier");
    assertThat(Detectors.set(byName).counter()).isSameAs(ValueCounter.NONE);
    assertThat(Detectors.set(Detectors.staff()).counter()).isNotSameAs(ValueCounter.NONE);
  }

  private static long asked(String value) {
    return HUNDRED.candidates(value).stream().filter(e -> e.pattern().mayFit(value)).count();
  }
}
