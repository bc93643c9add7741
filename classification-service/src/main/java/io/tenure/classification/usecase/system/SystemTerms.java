package io.tenure.classification.usecase.system;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.domain.system.CrmSystem.Credentials;
import io.tenure.classification.domain.system.CrmSystem.Erasing;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.SecretResolver;
import io.tenure.connector.SystemAddress;
import io.tenure.kit.problem.TenureException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a person says about a system. */
public record SystemTerms(
    String key,
    String name,
    SystemAddress.Kind kind,
    String host,
    int port,
    String database,
    SystemAddress.Tls tls,
    List<String> schemas,
    Credentials credentials,
    String ca,
    Erasing erasing,
    int maxConnections) {

  /**
   * The system with these terms.
   *
   * @throws TenureException {@code system.address-invalid}, {@code system.secret-reference-invalid}
   */
  CrmSystem toSystem(UUID id, long version, Instant createdAt, Instant changedAt) {
    references();
    return new CrmSystem(
        id,
        key,
        name,
        address(),
        credentials,
        ca,
        erasing,
        maxConnections,
        version,
        createdAt,
        changedAt);
  }

  private SystemAddress address() {
    if (ca != null && tls != SystemAddress.Tls.VERIFY_FULL) {
      throw new TenureException(
          ClassificationError.SYSTEM_ADDRESS_INVALID,
          "Trusted certificates (ca) are looked at with tls VERIFY_FULL only.");
    }
    try {
      return new SystemAddress(kind, host, port, database, tls, schemas);
    } catch (ConnectorException e) {
      throw new TenureException(ClassificationError.SYSTEM_ADDRESS_INVALID, e.getMessage());
    }
  }

  private void references() {
    try {
      SecretResolver.validate(credentials.read());
      if (credentials.erase() != null) {
        SecretResolver.validate(credentials.erase());
      }
      if (credentials.verify() != null) {
        SecretResolver.validate(credentials.verify());
      }
      if (ca != null) {
        SecretResolver.validateCertificates(ca);
      }
    } catch (ConnectorException e) {
      throw new TenureException(ClassificationError.SECRET_REFERENCE_INVALID, e.getMessage());
    }
  }
}
