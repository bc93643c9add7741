package io.tenure.connector.erase;

import io.tenure.connector.Connections;
import java.time.Duration;
import java.time.Instant;

/** Waits until a command that was sent can no longer act: its lock is free after its deadline. */
public final class Quiescence {

  private Quiescence() {}

  /** Whether the command can still act. */
  public enum State {
    /** It has ended: read back now, the answer is final. */
    QUIET,
    STILL_ACTIVE
  }

  /**
   * Waits.
   *
   * @param connections ERASE or VERIFY connections to the same database
   * @param deadline the command's deadline, judged by the server's clock
   * @param patience longest wait; then the answer is STILL_ACTIVE
   * @throws io.tenure.connector.ConnectorException where the system cannot be asked; nothing is
   *     known then
   */
  public static State await(
      Connections connections, String intentId, Instant deadline, Duration patience) {
    throw new IllegalStateException("not built yet");
  }
}
