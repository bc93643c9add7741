package io.tenure.classification.rest.system;

import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.domain.system.CrmSystem.Credentials;
import io.tenure.classification.domain.system.CrmSystem.Erasing;
import io.tenure.connector.SystemAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A system as it is kept; secrets only as references. */
public record SystemAnswer(
    UUID id,
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
    int maxConnections,
    long version,
    Instant createdAt,
    Instant changedAt) {

  static SystemAnswer of(CrmSystem s) {
    SystemAddress a = s.address();
    return new SystemAnswer(
        s.id(),
        s.key(),
        s.name(),
        a.kind(),
        a.host(),
        a.port(),
        a.database(),
        a.tls(),
        a.schemas(),
        s.credentials(),
        s.ca(),
        s.erasing(),
        s.maxConnections(),
        s.version(),
        s.createdAt(),
        s.changedAt());
  }
}
