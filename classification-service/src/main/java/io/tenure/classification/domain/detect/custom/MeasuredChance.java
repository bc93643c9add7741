package io.tenure.classification.domain.detect.custom;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How weak a pattern is in truth: the share of values of the same shape as its examples, with other
 * letters and digits, that pass too. Six digits are as good as any other six digits, whatever
 * strength is stated for them.
 */
final class MeasuredChance {

  private static final int EXAMPLES = 20;
  private static final int DRAWS = 200;

  private MeasuredChance() {}

  static double of(Detector detector, CompiledDetector compiled) {
    List<String> examples =
        detector.tests().values().stream()
            .map(String::strip)
            .filter(compiled::fitsPattern)
            .limit(EXAMPLES)
            .toList();
    SplittableRandom random = new SplittableRandom(detector.key().hashCode());
    return examples.stream().mapToDouble(e -> share(e, compiled, random)).max().orElse(0);
  }

  private static double share(String example, CompiledDetector compiled, SplittableRandom random) {
    int different = 0;
    int passed = 0;
    for (int i = 0; i < DRAWS; i++) {
      String drawn = alike(example, random);
      if (!drawn.equals(example)) {
        different++;
        passed += compiled.fitsPattern(drawn) ? 1 : 0;
      }
    }
    return different == 0 ? 0 : (double) passed / different;
  }

  private static String alike(String example, SplittableRandom random) {
    StringBuilder drawn = new StringBuilder(example.length());
    for (int i = 0; i < example.length(); i++) {
      char c = example.charAt(i);
      drawn.append(
          c >= '0' && c <= '9'
              ? (char) ('0' + random.nextInt(10))
              : c >= 'a' && c <= 'z'
                  ? (char) ('a' + random.nextInt(26))
                  : c >= 'A' && c <= 'Z' ? (char) ('A' + random.nextInt(26)) : c);
    }
    return drawn.toString();
  }
}
