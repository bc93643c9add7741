package io.tenure.connector;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much of the CRM's patience a connection may use.
 *
 * @param maxConnections connections at one time; 1 unless the operator allows more
 * @param connect longest wait for a connection
 * @param statement longest run of one statement, enforced by the server
 * @param idle longest pause inside a transaction, enforced by the server
 * @param lock longest wait for a lock, enforced by the server
 * @param trustedCertificates PEM file with the certificates that {@code VERIFY_FULL} trusts; null
 *     for those of the Java runtime
 */
public record SessionLimits(
    int maxConnections,
    Duration connect,
    Duration statement,
    Duration idle,
    Duration lock,
    Path trustedCertificates) {

  /** Limits that suit the purpose. */
  public static SessionLimits defaults(Purpose purpose) {
    Duration statement = Duration.ofSeconds(purpose == Purpose.READ ? 300 : 30);
    return new SessionLimits(
        1, Duration.ofSeconds(10), statement, Duration.ofSeconds(60), Duration.ofSeconds(10), null);
  }

  public SessionLimits withMaxConnections(int connections) {
    return new SessionLimits(connections, connect, statement, idle, lock, trustedCertificates);
  }

  public SessionLimits withStatement(Duration longest) {
    return new SessionLimits(maxConnections, connect, longest, idle, lock, trustedCertificates);
  }

  public SessionLimits withConnect(Duration longest) {
    return new SessionLimits(maxConnections, longest, statement, idle, lock, trustedCertificates);
  }

  public SessionLimits withLock(Duration longest) {
    return new SessionLimits(
        maxConnections, connect, statement, idle, longest, trustedCertificates);
  }

  public SessionLimits withTrustedCertificates(Path pem) {
    return new SessionLimits(maxConnections, connect, statement, idle, lock, pem);
  }
}
