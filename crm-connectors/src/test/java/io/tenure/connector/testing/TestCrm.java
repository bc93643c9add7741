package io.tenure.connector.testing;

import io.tenure.connector.Connections;
import io.tenure.connector.Credential;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Progress;
import io.tenure.connector.Purpose;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.SystemAddress;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.SystemAddress.Tls;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.SchemaReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A CRM database of its own on a real server, with three accounts of few rights. Statements of
 * tests are written with PostgreSQL's double quotes, which MariaDB's administrator connection
 * accepts too.
 */
public final class TestCrm implements AutoCloseable {

  static final String PASSWORD = "s3cret-of-tests";

  private final Kind kind;
  private final int port;
  private final String name;
  private final List<Connections> opened = new ArrayList<>();

  private TestCrm(Kind kind, int port, String name) {
    this.kind = kind;
    this.port = port;
    this.name = name;
  }

  /** A new, empty database. */
  public static TestCrm create(Kind kind) {
    TestCrm crm = new TestCrm(kind, Servers.port(kind), Servers.nextName());
    try (Connection server = Servers.admin(kind, null);
        Statement sql = server.createStatement()) {
      sql.execute("CREATE DATABASE " + crm.name);
      for (Purpose p : Purpose.values()) {
        sql.execute(
            kind == Kind.POSTGRESQL
                ? "CREATE ROLE " + crm.user(p) + " LOGIN PASSWORD '" + PASSWORD + "'"
                : "CREATE USER " + crm.user(p) + " IDENTIFIED BY '" + PASSWORD + "'");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return crm;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isPostgres() {
    return kind == Kind.POSTGRESQL;
  }

  public String name() {
    return name;
  }

  /** The schema that holds the tables. */
  public String schema() {
    return isPostgres() ? "public" : name;
  }

  /** A dataset's name. */
  public String dataset(String table) {
    return schema() + "." + table;
  }

  public String user(Purpose purpose) {
    return name + "_" + purpose.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
  }

  public SystemAddress address() {
    return address(Tls.DISABLE);
  }

  public SystemAddress address(Tls tls) {
    return new SystemAddress(kind, "127.0.0.1", port, name, tls, List.of());
  }

  public Credential credential(Purpose purpose) {
    return new Credential(user(purpose), PASSWORD);
  }

  /** Grants what the guide tells for each account, on all tables that exist now. */
  public TestCrm grantAsTheGuideSays() {
    if (isPostgres()) {
      run(
          "GRANT USAGE ON SCHEMA public TO %s, %s, %s"
              .formatted(user(Purpose.READ), user(Purpose.ERASE), user(Purpose.VERIFY)));
      run(
          "GRANT SELECT ON ALL TABLES IN SCHEMA public TO %s, %s"
              .formatted(user(Purpose.READ), user(Purpose.VERIFY)));
      run("GRANT SELECT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + user(Purpose.ERASE));
    } else {
      run("GRANT SELECT, REFERENCES ON " + name + ".* TO " + user(Purpose.READ));
      run("GRANT SELECT, UPDATE, DELETE ON " + name + ".* TO " + user(Purpose.ERASE));
      run("GRANT SELECT ON " + name + ".* TO " + user(Purpose.VERIFY));
    }
    return this;
  }

  public Connections open(Purpose purpose) {
    return open(purpose, SessionLimits.defaults(purpose));
  }

  public Connections open(Purpose purpose, SessionLimits limits) {
    Connections c = Connections.open(address(), credential(purpose), purpose, limits);
    opened.add(c);
    return c;
  }

  /** Does something in a session. */
  public <T> T with(Purpose purpose, Function<CrmSession, T> work) {
    try (Connections c = Connections.open(address(), credential(purpose), purpose);
        CrmSession session = c.session()) {
      return work.apply(session);
    }
  }

  public Schema readSchema() {
    return with(Purpose.READ, s -> SchemaReader.read(s, Progress.SILENT));
  }

  /** An administrator's connection to the database, autocommit. */
  public Connection admin() throws SQLException {
    return Servers.admin(kind, name);
  }

  /** Statements as administrator. */
  public void run(String... statements) {
    try (Connection c = admin();
        Statement sql = c.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** First column of a query as administrator, as texts. */
  public List<String> ask(String query) {
    try (Connection c = admin();
        Statement sql = c.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** MariaDB's checksum over all rows of a table. */
  public String checksum(String table) {
    try (Connection c = admin();
        Statement sql = c.createStatement();
        ResultSet rows = sql.executeQuery("CHECKSUM TABLE " + table + " EXTENDED")) {
      rows.next();
      return rows.getString(2);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public long count(String table) {
    return Long.parseLong(ask("SELECT count(*) FROM " + table).getFirst());
  }

  @Override
  public void close() {
    opened.forEach(Connections::close);
    try (Connection server = Servers.admin(kind, null);
        Statement sql = server.createStatement()) {
      sql.execute("DROP DATABASE " + name + (isPostgres() ? " WITH (FORCE)" : ""));
      for (Purpose p : Purpose.values()) {
        sql.execute((isPostgres() ? "DROP ROLE " : "DROP USER ") + user(p));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
