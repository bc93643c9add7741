package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.calibration.Calibration;

/**
 * A category, or null for nobody's data, with the score of the rules.
 *
 * @param score 0 to 1; {@link #confidence} is what it was worth on labelled data
 * @param disputed two voices that both know differ; too rare in labelled data to be measured, so
 *     the score is stated as it is
 */
record Answer(String category, double score, boolean disputed) {

  private static final double DISPUTED = 0.75;

  Answer(String category, double score) {
    this(category, score, false);
  }

  static Answer nothing(double score) {
    return new Answer(null, score);
  }

  /** Values that a validator knows, against a name that says something else. */
  static Answer againstTheName(String category) {
    return new Answer(category, DISPUTED, true);
  }

  double confidence() {
    double share = score;
    if (!disputed) {
      share = category == null ? Calibration.nothing(score) : Calibration.category(score);
    }
    return Math.round(share * 1000) / 1000.0;
  }
}
