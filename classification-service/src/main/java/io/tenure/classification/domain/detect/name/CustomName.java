package io.tenure.classification.domain.detect.name;

/**
 * What an organisation's phrase says of a name.
 *
 * @param part whose phrase, by its place in the list
 * @param words how many words the phrase has
 * @param score 0 to 1; at least a half decides
 * @param fits the surroundings are what the phrase asks for
 */
public record CustomName(
    int part, String phrase, int words, double score, boolean fits, Context context) {

  private static final double DECIDES = 0.5;

  /** Whether it says enough without values. */
  public boolean decides() {
    return score >= DECIDES;
  }
}
