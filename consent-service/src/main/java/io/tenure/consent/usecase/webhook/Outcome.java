package io.tenure.consent.usecase.webhook;

import java.time.Duration;

/** What became of a call. */
public sealed interface Outcome {
  /** The receiver took it (2xx). */
  record Taken(int status) implements Outcome {}

  /**
   * It was not taken.
   *
   * @param status HTTP status; 0 without an answer
   * @param failure {@code status}, {@code redirect}, {@code timeout}, {@code unreachable}, {@code
   *     address-refused}, {@code tls}
   * @param wish how long the receiver asks to wait; null without
   */
  record Failed(int status, String failure, Duration wish) implements Outcome {}
}
