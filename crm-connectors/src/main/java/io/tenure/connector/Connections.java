package io.tenure.connector;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections to one system for one purpose. Opens nothing before the first session. Blocking:
 * meant for virtual threads, never for an event loop.
 */
public final class Connections implements AutoCloseable {

  private final SystemAddress address;
  private final Purpose purpose;
  private final AgroalDataSource pool;
  private volatile boolean known;

  private Connections(SystemAddress address, Purpose purpose, AgroalDataSource pool) {
    this.address = address;
    this.purpose = purpose;
    this.pool = pool;
  }

  /** Connections with the purpose's default limits. */
  public static Connections open(SystemAddress address, Credential credential, Purpose purpose) {
    return open(address, credential, purpose, SessionLimits.defaults(purpose));
  }

  /**
   * Connections with limits of the operator.
   *
   * @throws ConnectorException {@code connector.address-forbidden} for addresses that are never a
   *     CRM, such as a cloud's metadata service
   */
  public static Connections open(
      SystemAddress address, Credential credential, Purpose purpose, SessionLimits limits) {
    HostGuard.check(address.host());
    return new Connections(address, purpose, Pools.create(address, credential, purpose, limits));
  }

  /**
   * A session; close it to give its connection back. READ and VERIFY sessions are inside a
   * read-only transaction.
   *
   * @throws ConnectorException unreachable, kind-differs, version-unsupported, auth-failed, tls,
   *     database-missing or timeout
   */
  public CrmSession session() {
    Connection connection = null;
    try {
      connection = pool.getConnection();
      if (!known) {
        ServerProduct.check(connection, address.kind());
        known = true;
      }
      connection.setReadOnly(purpose != Purpose.ERASE);
      connection.setAutoCommit(false);
      return new CrmSession(address, purpose, connection);
    } catch (SQLException e) {
      Pools.giveBack(connection);
      throw SqlErrors.connecting(e, address);
    } catch (ConnectorException e) {
      Pools.giveBack(connection);
      throw e;
    }
  }

  public SystemAddress address() {
    return address;
  }

  public Purpose purpose() {
    return purpose;
  }

  /** Connects and leaves again; tells by its exception what is wrong. */
  public void probe() {
    try (CrmSession session = session()) {
      session.checkAlive();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
