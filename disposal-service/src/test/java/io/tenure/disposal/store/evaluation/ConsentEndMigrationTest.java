package io.tenure.disposal.store.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kit.testing.Databases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An inventory that knew only since when consents were invalid guesses no end from that. */
class ConsentEndMigrationTest {

  private Databases.Handle database;

  @BeforeEach
  void create() {
    database = Databases.create("consentend");
  }

  @AfterEach
  void drop() {
    Databases.drop(database);
  }

  @Test
  void theFeedIsReadAgainAndEverythingEvaluatedAnew() throws SQLException {
    migrate("3");
    run(
        """
        insert into subject_consent values ('s1:a', 'newsletter', 'WITHDRAWN', false, now(), 41);
        update consent_cursor set cursor = 'c41', seq = 41, read_at = now();
        insert into profile values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 'crm', 'd', 'LEAD',
            'DE', 'DE', 1, '{}', '{}', '{}', null, 'sha256:done', now(), now());
        insert into record values ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', 'd',
            '00000000-0000-0000-0000-000000000001', null, 'x', '{}', 'DE', 'DE', false, true, '{}',
            '00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000004', now());
        """);

    migrate("latest");

    assertThat(one("select ended_at from subject_consent")).isNull();
    assertThat(one("select cursor from consent_cursor")).isNull();
    assertThat(one("select evaluated_plan_digest from profile")).isNull();
    assertThat(one("select octet_length(fingerprint)::text from record")).isEqualTo("0");
    assertThat(one("select max(seq)::text from subject_consent"))
        .as("what the feed says again, from its first number on, replaces what is here")
        .isEqualTo("0");
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

  private String one(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
