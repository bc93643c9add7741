package io.tenure.classification.usecase.discovery;

/** Told how far a scan is; may stop it by an exception. */
@FunctionalInterface
interface ScanProgress {
  void at(long done, long total, String message);
}
