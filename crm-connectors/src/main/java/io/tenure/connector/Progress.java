package io.tenure.connector;

/** Told how far long work has come. */
@FunctionalInterface
public interface Progress {

  /** Nobody wants to know. */
  Progress SILENT = (step, done, total) -> {};

  /**
   * Called after each part.
   *
   * @param step what was just done, such as {@code columns}
   * @param total 0 where unknown
   */
  void at(String step, long done, long total);
}
