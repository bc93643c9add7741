package io.tenure.classification.cli.measure;

/** One of the measures. */
public interface Measure {
  /** G1 to G13. */
  String id();

  /** What is measured, in a few words. */
  String title();

  /**
   * Measures it.
   *
   * @throws io.tenure.classification.cli.read.MissingFileException where a file it needs is absent
   * @throws io.tenure.classification.cli.read.UnreadableException where a file is no such table
   */
  Outcome on(Evaluation evaluation);
}
