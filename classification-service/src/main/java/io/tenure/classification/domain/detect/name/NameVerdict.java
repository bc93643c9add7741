package io.tenure.classification.domain.detect.name;

/**
 * What a column's name says.
 *
 * @param category null where the name speaks for no data about people
 * @param confidence score of that answer, 0 to 1, not yet calibrated
 * @param rule the phrase that spoke, or why none did
 * @param context what the surroundings are about
 * @param means category that the name would have if the table is about a person; null where it
 *     means nothing that a person has. Set wherever {@code category} is
 */
public record NameVerdict(
    String category, double confidence, String rule, Context context, String means) {

  static NameVerdict nothing(double confidence, String rule, Context context, String means) {
    return new NameVerdict(null, confidence, rule, context, means);
  }
}
