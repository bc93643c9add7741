package io.tenure.classification.domain.detect.custom;

/** Why a pattern is not taken: a sentence that repeats neither the pattern nor a value. */
final class PatternRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PatternRefusal(String sentence) {
    super(sentence, null, false, false);
  }

  PatternRefusal(int place, String sentence) {
    this(sentence + " (at character " + (place + 1) + ")");
  }
}
