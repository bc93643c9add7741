package io.tenure.classification.domain.system;

import io.tenure.connector.SystemAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A system of record that Tenure reaches.
 *
 * @param key stable key chosen by the organisation
 * @param credentials references to secrets, never secrets
 * @param ca reference to the certificates that {@code VERIFY_FULL} trusts; null for those of the
 *     Java runtime
 * @param maxConnections connections that discovery may use at one time, 1 to {@value
 *     #MOST_CONNECTIONS}
 * @param version counts from 1; changes with every edit
 */
public record CrmSystem(
    UUID id,
    String key,
    String name,
    SystemAddress address,
    Credentials credentials,
    String ca,
    Erasing erasing,
    int maxConnections,
    long version,
    Instant createdAt,
    Instant changedAt) {

  /** More would be felt by those who work with the system. */
  public static final int MOST_CONNECTIONS = 8;

  /** Whether anything may ever be erased there. */
  public enum Erasing {
    FORBIDDEN,
    ALLOWED
  }

  /**
   * References to secrets ({@code env:NAME} or {@code file:NAME}), one for each purpose.
   *
   * @param erase null where nothing is erased
   * @param verify null where nothing is erased
   */
  public record Credentials(String read, String erase, String verify) {}
}
