package io.tenure.classification.store;

import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.domain.system.CrmSystem.Credentials;
import io.tenure.classification.domain.system.CrmSystem.Erasing;
import io.tenure.connector.SystemAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Row of {@code system}. */
@Entity(name = "System")
@Table(name = "system")
public class SystemEntity {
  @Id private UUID id;
  private String key;
  private String name;

  @Enumerated(EnumType.STRING)
  private SystemAddress.Kind kind;

  private String host;
  private int port;
  private String database;

  @Enumerated(EnumType.STRING)
  private SystemAddress.Tls tls;

  private String[] schemas;

  @Column(name = "read_ref")
  private String readRef;

  @Column(name = "erase_ref")
  private String eraseRef;

  @Column(name = "verify_ref")
  private String verifyRef;

  @Column(name = "ca_ref")
  private String caRef;

  @Enumerated(EnumType.STRING)
  private Erasing erasing;

  @Column(name = "max_connections")
  private int maxConnections;

  private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected SystemEntity() {}

  SystemEntity(CrmSystem system) {
    id = system.id();
    createdAt = system.createdAt();
    become(system);
  }

  void become(CrmSystem system) {
    key = system.key();
    name = system.name();
    kind = system.address().kind();
    host = system.address().host();
    port = system.address().port();
    database = system.address().database();
    tls = system.address().tls();
    schemas = system.address().schemas().toArray(String[]::new);
    readRef = system.credentials().read();
    eraseRef = system.credentials().erase();
    verifyRef = system.credentials().verify();
    caRef = system.ca();
    erasing = system.erasing();
    maxConnections = system.maxConnections();
    version = system.version();
    changedAt = system.changedAt();
  }

  long version() {
    return version;
  }

  CrmSystem toSystem() {
    return new CrmSystem(
        id,
        key,
        name,
        new SystemAddress(kind, host, port, database, tls, List.of(schemas)),
        new Credentials(readRef, eraseRef, verifyRef),
        caRef,
        erasing,
        maxConnections,
        version,
        createdAt,
        changedAt);
  }
}
