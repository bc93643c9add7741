package io.tenure.classification.rest.system;

import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.domain.system.CrmSystem.Credentials;
import io.tenure.classification.domain.system.CrmSystem.Erasing;
import io.tenure.classification.usecase.system.SystemTerms;
import io.tenure.connector.SystemAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A system as a person describes it. There is no place for a JDBC URL or a driver property.
 *
 * @param key lower-case letters, digits and dashes
 * @param schemas empty or absent: {@code public} (PostgreSQL) or the database (MariaDB, MySQL)
 * @param ca {@code file:NAME} with the certificates (PEM) that {@code VERIFY_FULL} trusts; absent:
 *     those of the Java runtime
 * @param erasing absent means FORBIDDEN
 * @param maxConnections connections that discovery may use at one time; absent means 1
 */
public record SystemBody(
    @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String key,
    @NotBlank @Size(max = 200) String name,
    @NotNull SystemAddress.Kind kind,
    @NotBlank @Size(max = 255) String host,
    @Min(1) @Max(65535) int port,
    @NotBlank @Size(max = 63) String database,
    @NotNull SystemAddress.Tls tls,
    @Size(max = 64) List<@NotBlank @Size(max = 64) String> schemas,
    @NotNull @Valid CredentialsBody credentials,
    @Size(max = 110) String ca,
    Erasing erasing,
    @Min(1) @Max(CrmSystem.MOST_CONNECTIONS) Integer maxConnections) {

  /**
   * References to secrets.
   *
   * @param read {@code env:NAME} or {@code file:NAME}
   */
  public record CredentialsBody(
      @NotBlank @Size(max = 110) String read,
      @Size(max = 110) String erase,
      @Size(max = 110) String verify) {}

  SystemTerms toTerms() {
    return new SystemTerms(
        key,
        name,
        kind,
        host,
        port,
        database,
        tls,
        schemas,
        new Credentials(credentials.read(), credentials.erase(), credentials.verify()),
        ca,
        erasing == null ? Erasing.FORBIDDEN : erasing,
        maxConnections == null ? 1 : maxConnections);
  }
}
