package io.tenure.classification.domain.detect;

/**
 * One voice in a verdict. Names rules and counts, never a value.
 *
 * @param source NAME, COMMENT, TYPE, VALUES, TERMS, STRUCTURE or CUSTOM (a detector of the
 *     organisation)
 * @param rule which rule spoke, such as {@code name:e mail} or {@code IBAN}
 * @param hits values that agreed; 0 where the source is not about values
 * @param looked values that were looked at
 */
public record Evidence(String source, String rule, int hits, int looked) {

  static Evidence of(String source, String rule) {
    return new Evidence(source, rule, 0, 0);
  }
}
