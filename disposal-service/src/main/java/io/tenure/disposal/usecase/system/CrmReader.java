package io.tenure.disposal.usecase.system;

import io.tenure.connector.Connections;
import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * Reads from a system's database with its READ credential; what goes wrong there comes out under a
 * code of ours.
 */
@ApplicationScoped
public class CrmReader {

  private final SystemDirectory directory;

  CrmReader(SystemDirectory directory) {
    this.directory = directory;
  }

  /**
   * Runs the work in one session.
   *
   * @throws TenureException {@code crm.*}, with the connector's own code as {@code connectorCode}
   */
  public <T> T read(CrmSystem system, Function<CrmSession, T> work) {
    try (Connections connections = directory.connections(system, Purpose.READ);
        CrmSession session = connections.session()) {
      return work.apply(session);
    } catch (ConnectorException e) {
      throw translate(e);
    }
  }

  /** The code of ours for a failure at a system's database. */
  public static TenureException translate(ConnectorException e) {
    return new TenureException(error(e.code()), e.getMessage(), e)
        .with("connectorCode", e.code().code());
  }

  private static DisposalError error(ConnectorCode code) {
    return switch (code) {
      case UNREACHABLE,
          TLS,
          TLS_MISSING,
          TLS_DEMANDED,
          TLS_UNTRUSTED,
          TLS_HOST,
          DATABASE_MISSING,
          TIMEOUT ->
          DisposalError.CRM_UNREACHABLE;
      case AUTH_FAILED -> DisposalError.CRM_AUTH_FAILED;
      case SECRET_INVALID, SECRET_MISSING -> DisposalError.CRM_SECRET_MISSING;
      case TABLE_VANISHED, COLUMN_VANISHED, TYPE_CHANGED, KEY_MISSING, KEY_INVALID ->
          DisposalError.CRM_SCHEMA_CHANGED;
      case RIGHTS_TOO_SMALL, RIGHTS_TOO_LARGE -> DisposalError.CRM_RIGHTS;
      case ADDRESS_INVALID, ADDRESS_FORBIDDEN, KIND_DIFFERS, VERSION_UNSUPPORTED ->
          DisposalError.CRM_ADDRESS;
      case MAP_INVALID -> DisposalError.SYSTEM_MAP_INVALID;
      default -> DisposalError.CRM_FAILED;
    };
  }
}
