package io.tenure.connector.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Table;
import io.tenure.connector.testing.TestCrm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that would stop a careless reader. */
class HostileTablesTest {

  private static TableSample sample(TestCrm crm, String table) {
    Table found = crm.readSchema().table(crm.dataset(table)).orElseThrow();
    return crm.with(Purpose.READ, s -> Sampler.sample(s, found, SampleLimits.defaults()));
  }

  @Test
  void thousandsOfColumns() {
    try (TestCrm crm = TestCrm.create(Kind.MARIADB)) {
      String columns =
          IntStream.range(1, 2500)
              .mapToObj(i -> "c" + i + " tinyint")
              .collect(Collectors.joining(", "));
      crm.run(
          "CREATE TABLE wide (id int PRIMARY KEY, " + columns + ") ENGINE = MyISAM",
          "INSERT INTO wide (id, c2499) VALUES (1, 7), (2, 8)");
      crm.grantAsTheGuideSays();
      Schema schema = crm.readSchema();
      assertThat(schema.table(crm.dataset("wide")).orElseThrow().columns()).hasSize(2500);
      assertThat(schema.findings()).anyMatch(f -> f.code().equals("schema.not-transactional"));
      assertThat(sample(crm, "wide").values().get("c2499")).containsExactly("7", "8");
    }
  }

  @Test
  void datesThatAreNone() {
    try (TestCrm crm = TestCrm.create(Kind.MARIADB)) {
      crm.run(
          "CREATE TABLE people (id int PRIMARY KEY, born date, seen datetime, stamp timestamp NULL, y year)",
          "INSERT INTO people VALUES (1, '0000-00-00', '0000-00-00 00:00:00', '0000-00-00 00:00:00', 0), (2, '1980-00-00', '1980-02-00 00:00:00', NULL, 1980)");
      crm.grantAsTheGuideSays();
      TableSample sample = sample(crm, "people");
      assertThat(sample.values().get("born")).containsExactly("0000-00-00", "1980-00-00");
      assertThat(sample.values().get("seen"))
          .containsExactly("0000-00-00 00:00:00", "1980-02-00 00:00:00");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void cellsLargerThanAPacketAreCutByTheServer(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.run(
          "CREATE TABLE letters (id int PRIMARY KEY, body "
              + (kind == Kind.POSTGRESQL ? "text" : "longtext")
              + ")",
          "INSERT INTO letters VALUES (1, 'Dear'), (2, repeat('x', 12000000))");
      for (int doubled = 0; doubled < 2; doubled++) {
        crm.run(
            kind == Kind.POSTGRESQL
                ? "UPDATE letters SET body = body || body WHERE id = 2"
                : "UPDATE letters SET body = CONCAT(body, LEFT(body, 3000000)) WHERE id = 2");
      }
      crm.grantAsTheGuideSays();
      List<String> bodies = sample(crm, "letters").values().get("body");
      assertThat(bodies).hasSize(2).allMatch(b -> b != null && b.length() <= 200);
      assertThat(bodies.get(1)).startsWith("xxx").hasSize(200);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void namesThatAreSqlOrHoldLineBreaks(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      String table = "x'; DROP TABLE y; -- \" ?";
      String column = "line\nbreak ` {d} ?";
      crm.run(
          "CREATE TABLE y (id int PRIMARY KEY)",
          "CREATE TABLE \"%s\" (\"select\" int PRIMARY KEY, \"%s\" varchar(80))"
              .formatted(table.replace("\"", "\"\""), column),
          "INSERT INTO \"%s\" VALUES (1, 'a'), (2, 'b')".formatted(table.replace("\"", "\"\"")));
      crm.grantAsTheGuideSays();
      Schema schema = crm.readSchema();
      Table found = schema.table(crm.dataset(table)).orElseThrow();
      assertThat(found.rowCount()).isEqualTo(2);
      assertThat(sample(crm, table).values().get(column)).containsExactly("a", "b");
      List<String> read = new ArrayList<>();
      long rows =
          crm.with(
              Purpose.READ,
              s ->
                  ColumnReader.read(
                      s, found, found.columns(), 10, 40, row -> read.add(row[0] + row[1])));
      assertThat(rows).isEqualTo(2);
      assertThat(read).containsExactly("1a", "2b");
      assertThat(schema.table(crm.dataset("y"))).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatVanishesMeanwhileIsToldAndTheSessionGoesOn(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.run(
          "CREATE TABLE a (id int PRIMARY KEY)",
          "CREATE TABLE b (id int PRIMARY KEY)",
          "INSERT INTO b VALUES (1)");
      crm.grantAsTheGuideSays();
      Schema schema = crm.readSchema();
      Table a = schema.table(crm.dataset("a")).orElseThrow();
      Table b = schema.table(crm.dataset("b")).orElseThrow();
      crm.with(
          Purpose.READ,
          s -> {
            crm.run("DROP TABLE a");
            ConnectorException gone =
                Assertions.catchThrowableOfType(
                    ConnectorException.class, () -> Sampler.sample(s, a, SampleLimits.defaults()));
            assertThat(gone.code()).isEqualTo(ConnectorCode.TABLE_VANISHED);
            assertThat(Sampler.sample(s, b, SampleLimits.defaults()).rows()).isEqualTo(1);
            // No lock is left: another one may change the table while the session is open.
            crm.run("ALTER TABLE b ADD COLUMN c int");
            return null;
          });
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void manyCandidatesAreMeasuredInOneStatement(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.run(
          "CREATE TABLE target (id int PRIMARY KEY)",
          "CREATE TABLE pointing (id int PRIMARY KEY, t_id int, t_text varchar(20), none int)",
          "INSERT INTO target VALUES (1), (2), (3)",
          "INSERT INTO pointing VALUES (1, 1, '1', 7), (2, 2, '2', 8), (3, 9, 'x', NULL)");
      crm.grantAsTheGuideSays();
      Schema schema = crm.readSchema();
      Table target = schema.table(crm.dataset("target")).orElseThrow();
      Table pointing = schema.table(crm.dataset("pointing")).orElseThrow();
      List<Inclusion> measured =
          crm.with(
              Purpose.READ,
              s ->
                  InclusionTester.testAll(
                      s,
                      List.of(
                          new InclusionTester.Candidate(pointing, "t_id", target, "id", null),
                          new InclusionTester.Candidate(pointing, "t_text", target, "id", null),
                          new InclusionTester.Candidate(pointing, "none", target, "id", null)),
                      100));
      assertThat(measured)
          .containsExactly(new Inclusion(3, 3, 2), new Inclusion(3, 3, 2), new Inclusion(2, 2, 0));
    }
  }
}
