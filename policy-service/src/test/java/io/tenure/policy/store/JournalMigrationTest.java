package io.tenure.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kit.testing.Databases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An installation that has policies already gets their story into audit log and feed. */
class JournalMigrationTest {
  private final Databases.Handle database = Databases.create("journal");

  @AfterEach
  void drop() {
    Databases.drop(database);
  }

  @Test
  void whatWasDoneBeforeIsInAuditLogAndFeed() throws SQLException {
    migrate("2");
    String digest = "sha256:" + "a".repeat(64);
    run(
        """
        INSERT INTO policy VALUES ('00000000-0000-0000-0000-000000000001', 'crm', '2026-01-01T00:00:00Z');
        INSERT INTO policy_version VALUES
          ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', 1, 'ACTIVATED', 3, 'c1', '{}', '%1$s', '[]',
           '2026-01-01T00:00:00Z', '2026-01-01T03:00:00Z', '2026-01-02T00:00:00Z', false),
          ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-000000000001', 2, 'WITHDRAWN', 1, 'c1', '{}', NULL, '[]',
           '2026-01-03T00:00:00Z', '2026-01-03T01:00:00Z', NULL, false);
        INSERT INTO policy_step (id, version_id, action, actor_issuer, actor_subject, at, digest, reason) VALUES
          (gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', 'ACTIVATED', 'i', 'bob', '2026-01-01T03:00:00Z', '%1$s', 'Agreed.'),
          (gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', 'CREATED', 'i', 'alice', '2026-01-01T00:00:00Z', NULL, NULL),
          (gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', 'SUBMITTED', 'i', 'alice', '2026-01-01T01:00:00Z', '%1$s', NULL),
          (gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', 'APPROVED', 'i', 'bob', '2026-01-01T02:00:00Z', '%1$s', NULL),
          (gen_random_uuid(), '00000000-0000-0000-0000-00000000000b', 'CREATED', 'i', 'alice', '2026-01-03T00:00:00Z', NULL, NULL),
          (gen_random_uuid(), '00000000-0000-0000-0000-00000000000b', 'WITHDRAWN', 'i', 'alice', '2026-01-03T01:00:00Z', NULL, 'No.');
        """
            .formatted(digest));

    migrate("latest");

    assertThat(
            rows(
                "SELECT seq || ' ' || act || ' ' || actor_subject || ' ' || object_version FROM audit_entry ORDER BY seq"))
        .containsExactly(
            "1 POLICY_CREATED alice 1",
            "2 VERSION_SUBMITTED alice 1",
            "3 VERSION_APPROVED bob 1",
            "4 VERSION_ACTIVATED bob 1",
            "5 DRAFT_CREATED alice 2",
            "6 VERSION_WITHDRAWN alice 2");
    assertThat(
            rows(
                "SELECT seq || ' ' || kind || ' ' || number || ' ' || coalesce(effective_from AT TIME ZONE 'UTC' || '', '-') FROM policy_change ORDER BY seq"))
        .containsExactly(
            "1 SUBMITTED 1 -",
            "2 APPROVED 1 -",
            "3 SCHEDULED 1 2026-01-02 00:00:00",
            "4 WITHDRAWN 2 -");
    assertThat(rows("SELECT name || ' ' || last_seq FROM journal ORDER BY name"))
        .containsExactly("audit 6", "policy-changes 4");
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .locations("db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
