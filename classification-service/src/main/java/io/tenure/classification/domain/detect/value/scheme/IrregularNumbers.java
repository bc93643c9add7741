package io.tenure.classification.domain.detect.value.scheme;

import io.tenure.classification.domain.detect.name.RuleFile;
import java.util.BitSet;
import java.util.List;

/**
 * Numbers that were issued although they break the rule of their scheme. Of each only twenty bits
 * are kept, so that the list names nobody: every fingerprint is shared by thousands of numbers. The
 * price is that a wrong number is taken for one of them by accident, at the rate of {@link
 * #chance}.
 */
public final class IrregularNumbers {
  private static final int BITS = 20;
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final BitSet fingerprints = new BitSet(1 << BITS);

  private IrregularNumbers(List<List<String>> lines) {
    lines.forEach(line -> fingerprints.set(Integer.parseInt(line.getFirst(), 16)));
  }

  /** Those of a scheme: a rule file with a fingerprint a line, in hexadecimal. */
  public static IrregularNumbers of(String scheme) {
    return new IrregularNumbers(
        RuleFile.read("/io/tenure/classification/irregular/" + scheme + ".txt"));
  }

  /** Whether the digits may be one of them. */
  public boolean mayContain(Code digits) {
    return fingerprints.get(fingerprint(digits));
  }

  /** Share of wrong numbers that is taken for one of them. */
  public double chance() {
    return (double) fingerprints.cardinality() / (1 << BITS);
  }

  /** Twenty bits of a number of at most eighteen digits. */
  public static int fingerprint(Code digits) {
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      number = number * 10 + digits.d(i);
    }
    long mixed = number * ODD;
    return (int) ((mixed ^ mixed >>> 32) * ODD >>> Long.SIZE - BITS);
  }
}
