package io.tenure.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kit.testing.Databases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Events that were recorded before move to the partition of their year; nothing of them changes.
 */
class EventPartitionsMigrationTest {
  private static final String SUBJECT = "s1:" + "A".repeat(43);

  private Databases.Handle database;

  @BeforeEach
  void create() throws SQLException {
    database = Databases.create("partitions");
    migrate("2");
    run(
        """
        insert into purpose values ('news', 1, 'News', null, 'x', 'CONSENT', '{user.contact}', null, null, 'UTC', false, now());
        insert into consent_event (id, subject, purpose, purpose_version, type, at, recorded_at, effective_at, valid_until,
                                   method, provenance, evidence, source, source_id)
        select gen_random_uuid(), 'SUBJECT', 'news', 1, 'GIVEN', t, t, t, t + interval '1 year', 'FORM', 'DIRECT', 'form-1',
               'web', 'e' || extract(year from t)
        from generate_series(timestamptz '2019-12-31 23:59:59Z', timestamptz '2024-12-31 23:59:59Z', interval '1 year') t;
        insert into consent_state (subject, purpose, state, fold_version) values ('SUBJECT', 'news', 'GIVEN', 2);
        """
            .replace("SUBJECT", SUBJECT));
  }

  @AfterEach
  void drop() {
    Databases.drop(database);
  }

  @Test
  void allEventsAreWhereTheirYearIs() throws SQLException {
    String before =
        one("select md5(string_agg(e::text, ';' order by id)) from (" + COLUMNS + ") e");

    migrate("latest");

    assertThat(one("select md5(string_agg(e::text, ';' order by id)) from (" + COLUMNS + ") e"))
        .isEqualTo(before);
    assertThat(one("select count(*)::text from consent_event_2019")).isEqualTo("1");
    assertThat(one("select count(*)::text from consent_event_2024")).isEqualTo("1");
    assertThat(one("select count(*)::text from consent_event_other")).isEqualTo("0");
    assertThat(one("select count(*)::text from consent_event_source")).isEqualTo("6");
    assertThat(one("select distinct channel from consent_event")).isEqualTo("ANY");
    assertThat(
            one(
                "select (to_regclass('consent_event_' || (extract(year from now()) + 2)) is not null)::text"))
        .isEqualTo("true");
    assertThat(one("select count(*)::text from consent_state where fold_version < 3"))
        .as("states are computed anew")
        .isEqualTo("1");
  }

  @Test
  void nothingIsRewrittenOrForgottenAfterwardsEither() throws SQLException {
    migrate("latest");

    for (String sql :
        new String[] {
          "update consent_event set type = 'GIVEN'",
          "delete from consent_event",
          "delete from consent_event_2020",
          "update consent_event_2020 set type = 'GIVEN'",
          "truncate consent_event",
          "truncate consent_event_2020",
          "truncate consent_event_other"
        }) {
      assertThatThrownBy(() -> run(sql)).as(sql).hasMessageContaining("only ever added");
    }
  }

  @Test
  void partitionsAreMadeOnceAndNeverOverEventsThatLieElsewhere() throws SQLException {
    migrate("latest");
    String late =
        "insert into consent_event (id, subject, purpose, purpose_version, type, at, recorded_at, effective_at,"
            + " method, provenance, source) values (gen_random_uuid(), '%s', 'news', 1, 'USED', now(), timestamptz"
            + " '2040-06-01Z', now(), 'FORM', 'DIRECT', 'web')";
    run(late.formatted(SUBJECT));

    assertThat(one("select make_event_partitions(2038, 2041)::text")).isEqualTo("3");
    assertThat(one("select make_event_partitions(2038, 2041)::text")).isEqualTo("0");
    assertThat(one("select count(*)::text from consent_event_other")).isEqualTo("1");
    assertThat(one("select count(*)::text from consent_event")).isEqualTo("7");
  }

  private static final String COLUMNS =
      "select id, subject, purpose, purpose_version, type, at, recorded_at, effective_at, valid_until, method,"
          + " provenance, evidence, source, source_id from consent_event";

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
