package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.detect.FieldVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column whose values are contained in a personal column elsewhere is of that category, where
 * nothing better is known about it; the evidence is shown in any case.
 */
final class CopyRule {

  private static final Set<String> VAGUE = Set.of("user.content.free_text", "user.content");
  private static final double SURE = 0.9;

  private CopyRule() {}

  static Map<String, FieldVerdict> apply(List<Copy> copies, Map<String, FieldVerdict> verdicts) {
    if (copies.isEmpty()) {
      return verdicts;
    }
    Map<String, FieldVerdict> changed = new LinkedHashMap<>(verdicts);
    for (Copy copy : copies) {
      changed.computeIfPresent(copy.column(), (column, verdict) -> with(copy, verdict));
    }
    return changed;
  }

  private static FieldVerdict with(Copy copy, FieldVerdict v) {
    boolean vague = v.category() == null || VAGUE.contains(v.category());
    double sure = Math.round(SURE * copy.share() * 1000) / 1000.0;
    boolean same = copy.category().equals(v.category());
    List<Evidence> evidence = new ArrayList<>(v.evidence());
    evidence.add(
        new Evidence(
            "STRUCTURE",
            "copy-of:" + copy.ofTable() + "." + copy.ofColumn(),
            (int) copy.contained(),
            (int) copy.distinct()));
    return new FieldVerdict(
        vague ? copy.category() : v.category(),
        vague ? sure : same ? Math.max(v.confidence(), sure) : v.confidence(),
        v.dominantType(),
        v.share(),
        v.contains(),
        evidence,
        v.ruleset());
  }
}
