package io.tenure.connector.erase;

import java.time.Instant;
import java.util.List;

/**
 * Everything that one intent changes in a system, in one transaction.
 *
 * @param intentId the durable intent; also names the lock that recovery waits for
 * @param deadline after this instant, on the system's server clock, nothing may change any more
 * @param anchor the record that was approved
 * @param expectedFingerprint of the anchor's facts at approval; a difference refuses the command
 * @param operations in order: dependents first
 */
public record EraseCommand(
    String intentId,
    Instant deadline,
    RowRef anchor,
    byte[] expectedFingerprint,
    List<RowOperation> operations) {
  public EraseCommand {
    operations = List.copyOf(operations);
  }
}
