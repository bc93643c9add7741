package io.tenure.classification.domain.detect.custom;

/**
 * Why a detector is refused.
 *
 * @param place in the definition, such as {@code values.patterns[0]} or {@code tests.values[2]}
 * @param sentence never repeats what stands there
 */
public record Fault(Kind kind, String place, String sentence) {

  /** What is wrong, the gravest first. */
  public enum Kind {
    /** The category is none that a person's data can have. */
    CATEGORY,
    /** The definition is incomplete, too large or contradicts itself. */
    DEFINITION,
    /** A pattern is not taken. */
    PATTERN,
    /** An example does not hold. */
    TEST
  }
}
