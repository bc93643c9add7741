package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.detect.FieldVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record that leads to a person takes away most of the doubt whether a column is about one. In a
 * person's own record also a name counts that is too weak alone: what it says of a language, a
 * school or an employer, it says of that person.
 */
final class PersonRecordRule {

  private static final Set<String> OWN = Set.of("CONTACT", "LEAD", "USER");
  private static final double ATTRIBUTE = 0.9;
  private static final double DOUBT_LEFT = 0.3;

  private PersonRecordRule() {}

  static Map<String, FieldVerdict> apply(
      String kind, boolean aboutSomebody, Map<String, FieldVerdict> verdicts) {
    boolean own = OWN.contains(kind);
    if (!own && !aboutSomebody) {
      return verdicts;
    }
    Map<String, FieldVerdict> changed = new LinkedHashMap<>();
    verdicts.forEach((column, verdict) -> changed.put(column, judged(own, verdict)));
    return changed;
  }

  private static FieldVerdict judged(boolean own, FieldVerdict v) {
    if (v.category() != null && v.category().startsWith("user")) {
      double confidence = 1 - (1 - v.confidence()) * DOUBT_LEFT;
      return with(v, v.category(), confidence, "in-a-record-that-leads-to-a-person");
    }
    return v.category() == null && v.means() != null && (own || content(v.means()))
        ? with(v, v.means(), ATTRIBUTE, "attribute-in-a-person's-record")
        : v;
  }

  /** Titles and texts of what was said to or about somebody. */
  private static boolean content(String category) {
    return category.startsWith("user.content");
  }

  private static FieldVerdict with(
      FieldVerdict v, String category, double confidence, String rule) {
    List<Evidence> evidence = new ArrayList<>(v.evidence());
    evidence.add(new Evidence("STRUCTURE", rule, 0, 0));
    return new FieldVerdict(
        category,
        Math.round(confidence * 1000) / 1000.0,
        v.dominantType(),
        v.share(),
        v.contains(),
        evidence,
        v.ruleset(),
        v.means());
  }
}
