package io.tenure.quickstart.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  @Test
  void ownersReachTheirOwnDatabaseAndNoOther() throws SQLException {
    PostgresServer server = TestPostgres.server();
    ServiceDatabase one = ServiceDatabase.create(server, "first_of_two", "password-one");
    ServiceDatabase two = ServiceDatabase.create(server, "second_of_two", "password-two");

    try (Connection connection = connect(server, one.name(), one)) {
      assertThat(connection.isValid(5)).isTrue();
      connection.createStatement().execute("CREATE TABLE IF NOT EXISTS mine (id int)");
    }
    assertThatThrownBy(() -> connect(server, two.name(), one))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(() -> connect(server, "postgres", one))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void aWrongPasswordIsRefusedAlsoOnTheLoopbackAddress() {
    PostgresServer server = TestPostgres.server();
    ServiceDatabase.create(server, "guarded", "password-right");
    ServiceDatabase wrong =
        new ServiceDatabase("127.0.0.1", server.port(), "guarded", "password-wrong");

    assertThatThrownBy(() -> connect(server, "guarded", wrong))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void passwordsAreKeptForTheirOwnerOnly(@TempDir Path folder) throws Exception {
    StateFolder state = new StateFolder(folder.resolve("with a blank"));

    String password = state.password("policy");

    assertThat(state.password("policy")).isEqualTo(password).hasSizeGreaterThan(24);
    assertThat(state.password("consent")).isNotEqualTo(password);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(state.root().resolve("secrets/policy"))))
        .isEqualTo("rw-------");
  }

  private static Connection connect(PostgresServer server, String database, ServiceDatabase as)
      throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database, as.name(), as.password());
  }
}
