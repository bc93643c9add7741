package io.tenure.classification.domain.drift;

import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.custom.Detector;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what two scans counted in the same column: whether its values are still of that nature.
 */
public final class ValueDrift {

  private static final double MOST = 0.5;

  private ValueDrift() {}

  /** What changed, as a sentence that names types and never a value; empty where nothing did. */
  public static Optional<String> between(FieldVerdict before, FieldVerdict now) {
    if (otherNature(before, now)) {
      return Optional.of(
          "Most values were " + before.dominantType() + " and are " + now.dominantType() + ".");
    }
    Set<String> fresh = new TreeSet<>(now.contains().keySet());
    if (!before.ruleset().equals(now.ruleset())) {
      fresh.removeIf(ValueDrift::custom);
    }
    fresh.removeAll(before.contains().keySet());
    boolean looked = before.dominantType() != null || !before.contains().isEmpty();
    return fresh.isEmpty() || !looked && sampled(before) == 0
        ? Optional.empty()
        : Optional.of("Values hold what they did not before: " + String.join(", ", fresh) + ".");
  }

  /** Another dominant type; two forms of the same category are no change. */
  private static boolean otherNature(FieldVerdict before, FieldVerdict now) {
    boolean both = before.dominantType() != null && now.dominantType() != null;
    boolean same =
        Objects.equals(before.dominantType(), now.dominantType())
            || before.category() != null && before.category().equals(now.category());
    boolean otherRules =
        both
            && !before.ruleset().equals(now.ruleset())
            && (custom(before.dominantType()) || custom(now.dominantType()));
    return both && !same && !otherRules && before.share() >= MOST && now.share() >= MOST;
  }

  /** What a detector of the organisation finds is news only where the detectors are the same. */
  private static boolean custom(String type) {
    return type.startsWith(Detector.PREFIX);
  }

  private static int sampled(FieldVerdict verdict) {
    return verdict.evidence().stream().mapToInt(e -> e.looked()).max().orElse(0);
  }
}
