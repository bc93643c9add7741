package io.tenure.connector.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.erase.EraseCommand;
import io.tenure.connector.erase.EraseOutcome;
import io.tenure.connector.erase.Eraser;
import io.tenure.connector.erase.ReadBack;
import io.tenure.connector.erase.Replacement;
import io.tenure.connector.erase.ReplacementPlan;
import io.tenure.connector.erase.ReplacementPlan.Possible;
import io.tenure.connector.erase.ReplacementPlanner;
import io.tenure.connector.erase.RowOperation.UpdateRow;
import io.tenure.connector.erase.RowRef;
import io.tenure.connector.erase.RowState;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.record.RecordReader;
import io.tenure.connector.schema.Table.Check;
import io.tenure.connector.schema.Table.UniqueKey;
import io.tenure.connector.testing.Maps;
import io.tenure.connector.testing.TestCrm;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What MySQL alone has, or shows in its own way. */
class MySqlCatalogTest {

  private static final String TABLE =
      """
      CREATE TABLE people (
        id int PRIMARY KEY,
        email varchar(80) NOT NULL,
        label varchar(20) NOT NULL CHECK (label IN ('it''s', 'erased', 'a\\\\b')),
        loose varchar(20) NOT NULL, CONSTRAINT off CHECK (loose = 'never') NOT ENFORCED,
        extra json NOT NULL CHECK (json_type(extra) = 'OBJECT'),
        token varchar(40) NOT NULL DEFAULT (uuid()),
        doubled int GENERATED ALWAYS AS (id * 2) STORED,
        plus_one int GENERATED ALWAYS AS (id + 1) VIRTUAL,
        secret varchar(20) INVISIBLE,
        UNIQUE KEY one_address ((lower(email))))
      """;

  private static TestCrm people() {
    TestCrm crm = TestCrm.create(Kind.MYSQL);
    crm.run(
        TABLE,
        "INSERT INTO people (id, email, label, loose, extra, secret) VALUES (1, 'A@example.org', 'it''s', 'x', '{\"a\": 1}', 's'), (2, 'b@example.org', 'erased', 'y', '{}', 't')");
    return crm.grantAsTheGuideSays();
  }

  @Test
  void itsColumnsKeysAndChecksAreRead() {
    try (TestCrm crm = people()) {
      Schema schema = crm.readSchema();
      assertThat(schema.product()).startsWith("MySQL ");
      Table people = schema.table(crm.dataset("people")).orElseThrow();
      assertThat(people.columns())
          .filteredOn(Column::generated)
          .extracting(Column::name)
          .containsExactly("doubled", "plus_one");
      assertThat(people.column("secret")).isPresent();
      assertThat(people.column("extra").orElseThrow().type()).isEqualTo(FieldType.JSON);
      assertThat(people.uniqueKeys())
          .containsExactly(new UniqueKey("one_address", List.of("email"), true));
      assertThat(people.checks())
          .extracting(Check::columns)
          .containsExactlyInAnyOrder(List.of("label"), List.of("extra"));
      assertThat(people.checks().stream().map(Check::expression))
          .anyMatch(e -> e.contains("'it\\'s'"))
          .noneMatch(e -> e.contains("\\'erased"));
      assertThat(schema.visibility().keys()).isEqualTo(Schema.Sight.COMPLETE);
      assertThat(schema.visibility().cascades()).isEqualTo(Schema.Sight.COMPLETE);
    }
  }

  @Test
  void replacementsSatisfyItsConstraintsAndAreReadBack() {
    try (TestCrm crm = people()) {
      Schema schema = crm.readSchema();
      Map<String, Replacement> values = new TreeMap<>();
      try (CrmSession session = crm.open(Purpose.READ).session()) {
        ReplacementPlanner planner = new ReplacementPlanner(schema);
        for (String column : List.of("email", "label", "loose", "extra", "token", "secret")) {
          ReplacementPlan plan = planner.plan(session, crm.dataset("people"), column, null);
          assertThat(plan).as(column).isInstanceOf(Possible.class);
          values.put(column, ((Possible) plan).replacement());
        }
      }
      assertThat(values.get("label")).isEqualTo(Replacement.constant("erased"));
      assertThat(values.get("extra")).isEqualTo(Replacement.constant("{}"));
      DataMap map = Maps.of(schema).build();
      for (int id = 1; id <= 2; id++) {
        RowRef row = new RowRef(crm.dataset("people"), List.of(Integer.toString(id)));
        byte[] facts =
            crm.with(
                Purpose.READ,
                s ->
                    RecordReader.of(map, row.dataset(), Clock.systemUTC())
                        .readOne(s, row.key())
                        .orElseThrow()
                        .fingerprint());
        EraseOutcome outcome =
            new Eraser(map, Clock.systemUTC())
                .execute(
                    crm.open(Purpose.ERASE),
                    new EraseCommand(
                        "intent-" + id,
                        Instant.now().plusSeconds(60),
                        row,
                        facts,
                        List.of(new UpdateRow(row, values))));
        assertThat(outcome).isInstanceOf(EraseOutcome.Applied.class);
        String intent = "intent-" + id;
        RowState state =
            crm.with(Purpose.VERIFY, s -> new ReadBack(map).read(s, intent, row, values));
        assertThat(state)
            .isInstanceOfSatisfying(
                RowState.Present.class, p -> assertThat(p.allReplaced()).isTrue());
      }
    }
  }

  @Test
  void aViolatedCheckRefusesTheCommandAndChangesNothing() {
    try (TestCrm crm = people()) {
      DataMap map = Maps.of(crm.readSchema()).build();
      RowRef row = new RowRef(crm.dataset("people"), List.of("1"));
      byte[] facts =
          crm.with(
              Purpose.READ,
              s ->
                  RecordReader.of(map, row.dataset(), Clock.systemUTC())
                      .readOne(s, row.key())
                      .orElseThrow()
                      .fingerprint());
      for (Map<String, Replacement> bad :
          List.of(
              Map.of("label", Replacement.constant("nobody")),
              Map.of("extra", Replacement.constant("no json")),
              Map.of("email", Replacement.constant("B@EXAMPLE.ORG")),
              Map.of("label", Replacement.none()))) {
        EraseOutcome outcome =
            new Eraser(map, Clock.systemUTC())
                .execute(
                    crm.open(Purpose.ERASE),
                    new EraseCommand(
                        "intent-" + bad.hashCode(),
                        Instant.now().plusSeconds(60),
                        row,
                        facts,
                        List.of(new UpdateRow(row, bad))));
        assertThat(outcome)
            .as("%s", bad)
            .isInstanceOfSatisfying(
                EraseOutcome.Refused.class,
                r -> assertThat(r.code()).isEqualTo(EraseOutcome.Code.CONSTRAINT));
      }
      assertThat(crm.ask("SELECT label FROM people WHERE id = 1")).containsExactly("it's");
    }
  }

  @Test
  void sessionsAreLimitedByTheServer() {
    try (TestCrm crm = people()) {
      String limits =
          "SELECT CONCAT_WS(' ', @@max_execution_time, @@wait_timeout, @@innodb_lock_wait_timeout, @@time_zone, @@transaction_isolation, @@transaction_read_only)";
      String reading = crm.with(Purpose.READ, s -> ask(s, limits));
      assertThat(reading).isEqualTo("300000 60 10 +00:00 REPEATABLE-READ 1");
      String erasing = crm.with(Purpose.ERASE, s -> ask(s, limits));
      assertThat(erasing).isEqualTo("30000 60 10 +00:00 READ-COMMITTED 0");
    }
  }

  @Test
  void rightsTakenAwayFromOneDatabaseDoNotCount() {
    try (TestCrm crm = people()) {
      String user = crm.user(Purpose.ERASE);
      String before = crm.ask("SELECT @@GLOBAL.partial_revokes").getFirst();
      crm.run("SET GLOBAL partial_revokes = ON");
      try {
        crm.run(
            "REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + user,
            "GRANT SELECT, UPDATE, DELETE ON *.* TO " + user,
            "REVOKE DELETE ON " + crm.name() + ".* FROM " + user);
        Rights rights = crm.with(Purpose.ERASE, RightsReader::read);
        Rights.TableRights people = rights.tables().get(crm.dataset("people"));
        assertThat(people.delete()).isFalse();
        assertThat(people.updatable()).containsAll(Set.of("email", "label"));
        assertThat(people.lockable()).isTrue();
      } finally {
        crm.run("REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + user);
        crm.run("SET GLOBAL partial_revokes = " + before);
      }
    }
  }

  private static String ask(CrmSession session, String query) {
    return Sql.of(query).list(session, row -> row.getString(1)).getFirst();
  }
}
