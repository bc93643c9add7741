package io.tenure.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Resident memory of a process as the kernel counts it, in kB.
 *
 * @param now {@code VmRSS}
 * @param peak {@code VmHWM}: the most it ever had
 */
public record Memory(long now, long peak) {

  /** Of a process of this machine; zeros where the kernel does not say. */
  public static Memory of(long pid) {
    try {
      return parse(Files.readAllLines(Path.of("/proc/" + pid + "/status")));
    } catch (IOException e) {
      return new Memory(0, 0);
    }
  }

  static Memory parse(List<String> status) {
    return new Memory(value(status, "VmRSS:"), value(status, "VmHWM:"));
  }

  /** MB of a million bytes, as the target counts them. */
  public static long megabytes(long kilobytes) {
    return Math.round(kilobytes * 1024 / 1e6);
  }

  private static long value(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
