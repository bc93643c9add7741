package io.tenure.consent.domain.gpc;

import java.util.Arrays;
import java.util.Collection;

/**
 * The header {@code Sec-GPC}: only the value {@code 1} is the signal (W3C, Global Privacy Control).
 */
public final class GpcHeader {
  private GpcHeader() {}

  /** Whether any of the values of the header, as they came, is the signal. */
  public static boolean signals(Collection<String> values) {
    return values.stream()
        .filter(value -> value != null)
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .anyMatch(value -> value.strip().equals("1"));
  }
}
