package io.tenure.connector;

import io.tenure.connector.jdbc.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection in use, for one purpose, by one thread. Closing it rolls back what is not committed.
 */
public final class CrmSession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CrmSession.class);

  private final SystemAddress address;
  private final Purpose purpose;
  private final Connection connection;

  CrmSession(SystemAddress address, Purpose purpose, Connection connection) {
    this.address = address;
    this.purpose = purpose;
    this.connection = connection;
  }

  public SystemAddress address() {
    return address;
  }

  public Purpose purpose() {
    return purpose;
  }

  /** The JDBC connection; for the packages of this library. */
  public Connection jdbc() {
    return connection;
  }

  /** How this database product spells things; for the packages of this library. */
  public Dialect dialect() {
    return Dialect.of(address.kind());
  }

  /** The exception that callers see for an error of the driver. */
  public ConnectorException translate(SQLException e) {
    return SqlErrors.translate(e, address.kind());
  }

  /**
   * Lets the next statement see the present state: ends a read-only transaction. A transaction that
   * may have changed something is left alone.
   */
  public void refresh() {
    if (purpose == Purpose.ERASE) {
      return;
    }
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw translate(e);
    }
  }

  /**
   * Ends a read-only transaction after its last statement, so that no lock on a table outlives it:
   * a change of the CRM's own would wait for it, and everybody else behind that. A broken
   * connection is told by its next use.
   */
  public void release() {
    if (purpose == Purpose.ERASE) {
      return;
    }
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("A transaction could not be ended: {}", e.getSQLState());
    }
  }

  void checkAlive() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    } catch (SQLException e) {
      throw translate(e);
    }
  }

  @Override
  public void close() {
    Pools.giveBack(connection);
  }
}
