package io.tenure.classification.domain.detect;

import java.util.List;
import java.util.Map;

/**
 * What a column is taken for. Two answers: the dominant type with its share, and everything that
 * was found at least once.
 *
 * @param category fideslang key; null where nothing speaks for data about people
 * @param confidence 0 to 1, of that answer: how often answers like it were right on labelled data
 * @param dominantType type that most values are of, null where none was sampled or none fits
 * @param share share of the values that are of the dominant type
 * @param contains values that are of a validated type, or hold one inside, by type
 * @param ruleset version of the rules that judged
 * @param means what the name means in a record of a person, where it is too weak to decide; null
 *     where it decides, or means nothing that a person has
 */
public record FieldVerdict(
    String category,
    double confidence,
    String dominantType,
    double share,
    Map<String, Integer> contains,
    List<Evidence> evidence,
    String ruleset,
    String means) {

  public FieldVerdict {
    contains = Map.copyOf(contains);
    evidence = List.copyOf(evidence);
  }

  /** A verdict that is not about a name. */
  public FieldVerdict(
      String category,
      double confidence,
      String dominantType,
      double share,
      Map<String, Integer> contains,
      List<Evidence> evidence,
      String ruleset) {
    this(category, confidence, dominantType, share, contains, evidence, ruleset, null);
  }
}
