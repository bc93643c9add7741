package io.tenure.classification.domain.detect.value.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IrregularNumbersTest {

  @Test
  void takesWrongNumbersForKnownOnesOnlyAsOftenAsItSays() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    IrregularNumbers cedulas = IrregularNumbers.of("do.cedula");
    int asked = 1_000_000;
    int taken = 0;
    for (int i = 0; i < asked; i++) {
      if (cedulas.mayContain(Code.of("%011d".formatted(random.nextLong(100_000_000_000L))))) {
        taken++;
      }
    }
    assertThat(cedulas.chance()).isLessThan(0.001);
    assertThat((double) taken / asked)
        .as("seed %d", seed)
        .isBetween(cedulas.chance() * 0.7, cedulas.chance() * 1.3);
  }

  @Test
  void aFingerprintIsSharedByThousandsOfNumbers() {
    int wanted = IrregularNumbers.fingerprint(Code.of("00100000000"));
    long shared = 0;
    int asked = 10_000_000;
    for (int i = 0; i < asked; i++) {
      if (IrregularNumbers.fingerprint(Code.of("001%08d".formatted(i))) == wanted) {
        shared++;
      }
    }
    // a tenth of the numbers of one municipality, of which the registry has some hundred
    assertThat(shared).isBetween(2L, 40L);
  }
}
