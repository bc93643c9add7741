package io.tenure.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void readsResidentMemoryAndItsPeak() {
    Memory memory =
        Memory.parse(
            List.of(
                "Name:\tjava", "VmPeak:\t 9999 kB", "VmHWM:\t  400000 kB", "VmRSS:\t  300000 kB"));
    assertThat(memory).isEqualTo(new Memory(300_000, 400_000));
  }

  @Test
  void aKilobyteOfTheKernelHas1024Bytes() {
    assertThat(Memory.megabytes(300_000)).isEqualTo(307);
  }

  @Test
  void whatTheKernelDoesNotSayIsZero() {
    assertThat(Memory.parse(List.of("Name:\tjava"))).isEqualTo(new Memory(0, 0));
  }
}
