package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.propose.ProposedDataset;
import io.tenure.connector.Progress;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.sample.ColumnReader;
import io.tenure.connector.sample.ContentReader;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.sample.TableSample;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Schema.Sight;
import io.tenure.connector.schema.Schema.Visibility;
import io.tenure.connector.schema.Table;
import io.tenure.kit.testing.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Data and schemas that would stop a careless scan: a clear outcome, and the rest goes on. */
class HostileDataTest {

  private static Scanned scan(Databases.Handle database, Consumer<Table> beforeSample) {
    try (LiveScan live = LiveScan.open(database, "public")) {
      return new ScanSystem(
              new HookedScan(live, beforeSample),
              ScanMemory.NONE,
              (done, total, message) -> {},
              DetectorSet.NONE)
          .run();
    }
  }

  private static void run(Databases.Handle database, String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Dataset dataset(Scanned scanned, String table) {
    return scanned.map().datasets().stream()
        .map(ProposedDataset::dataset)
        .filter(d -> d.table().equals(table))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no dataset " + table));
  }

  private static String category(Scanned scanned, String table, String column) {
    return dataset(scanned, table).fields().stream()
        .filter(f -> f.name().equals(column))
        .findFirst()
        .map(Field::category)
        .orElse(null);
  }

  private static List<String> skipped(Scanned scanned, String code) {
    return scanned.findings().stream()
        .filter(f -> f.code().equals(code))
        .map(MapFinding::dataset)
        .toList();
  }

  @Test
  void theWidestTableOfPostgresql() {
    String columns =
        IntStream.range(0, 1598).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", "));
    Databases.Handle database =
        Sql.database(
            "wide",
            "create table wide (id int primary key, email text, " + columns + ")",
            "insert into wide (id, email, c1597) select i, 'p' || i || '@example.org', 'p' || i || '@example.org' from generate_series(1, 400) i");
    Scanned scanned = LiveScan.of(database, "public");
    assertThat(dataset(scanned, "wide").fields()).hasSize(1600);
    assertThat(category(scanned, "wide", "c1597")).isEqualTo("user.contact.email");
  }

  @Test
  void fiveThousandColumns() {
    List<Column> columns =
        IntStream.rangeClosed(1, 5000)
            .mapToObj(
                i ->
                    new Column(
                        i == 1 ? "id" : i == 4999 ? "email" : "field_" + i,
                        i,
                        i == 1 ? FieldType.INTEGER : FieldType.STRING,
                        "varchar(80)",
                        80,
                        null,
                        null,
                        i > 1,
                        null,
                        false,
                        false,
                        List.of(),
                        null))
            .toList();
    Table table =
        new Table(
            "o",
            "objects",
            Table.Kind.TABLE,
            null,
            columns,
            List.of("id"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            3,
            true,
            0,
            true);
    Scanned scanned =
        new ScanSystem(
                new OneTable(table),
                ScanMemory.NONE,
                (done, total, message) -> {},
                DetectorSet.NONE)
            .run();
    assertThat(dataset(scanned, "objects").fields()).hasSize(5000);
    assertThat(category(scanned, "objects", "email")).isEqualTo("user.contact.email");
  }

  /** A system that is no database: objects with properties. */
  private record OneTable(Table table) implements CrmReader.Scan {

    @Override
    public Schema schema(Progress progress) {
      Visibility all = new Visibility(Sight.COMPLETE, Sight.COMPLETE, Sight.COMPLETE);
      return new Schema("a fake", List.of(table), List.of(), all, List.of());
    }

    @Override
    public List<io.tenure.connector.Finding> rights() {
      return List.of();
    }

    @Override
    public TableSample sample(Table of) {
      Map<String, List<String>> values = new TreeMap<>();
      of.columns().forEach(c -> values.put(c.name(), List.of("1", "2", "3")));
      values.put("email", List.of("a@example.org", "b@example.org", "c@example.org"));
      return new TableSample(of.qualifiedName(), 3, values, Map.of());
    }

    @Override
    public boolean values(
        Table of, List<Column> columns, CrmReader.Depth depth, ColumnReader.Rows rows) {
      String[] row = new String[columns.size()];
      for (int i = 1; i <= 3; i++) {
        java.util.Arrays.fill(row, Integer.toString(i));
        rows.row(row);
      }
      return true;
    }

    @Override
    public void contents(
        Table of, Column column, CrmReader.Look looked, Consumer<ContentReader.Content> to) {}

    @Override
    public List<Inclusion> inclusions(
        Schema schema,
        List<io.tenure.classification.domain.propose.RelationCandidate> toOneColumn) {
      return toOneColumn.stream().map(c -> Inclusion.NONE).toList();
    }

    @Override
    public void close() {}
  }

  @Test
  void cellsOfAQuarterOfAGigabyte() {
    Databases.Handle database =
        Sql.database(
            "huge",
            "create table letters (id int primary key, email text, body text, doc jsonb)",
            "insert into letters select i, 'p' || i || '@example.org', 'Dear Sir ' || repeat('x', 268435456), '{}' from generate_series(1, 2) i",
            "insert into letters select i, 'p' || i || '@example.org', 'Dear Sir, thank you for your call.', jsonb_build_object('a', repeat('y', 50000000)) from generate_series(3, 8) i");
    Scanned scanned = LiveScan.of(database, "public");
    assertThat(scanned.findings())
        .filteredOn(f -> f.code().startsWith("discovery."))
        .extracting(MapFinding::code, MapFinding::field)
        .as("only that the rest of such a document was not read")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("discovery.json-partly-read", "doc"));
    assertThat(category(scanned, "letters", "email")).isEqualTo("user.contact.email");
  }

  @Test
  void bytesThatAreNoText() throws SQLException {
    Databases.Handle database = Databases.create("ascii");
    try (Connection admin = Databases.admin();
        Statement statement = admin.createStatement()) {
      statement.execute("DROP DATABASE " + database.name());
      statement.execute(
          "CREATE DATABASE %1$s OWNER %1$s ENCODING 'SQL_ASCII' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"
              .formatted(database.name()));
    }
    run(
        database,
        """
        create table people (id int primary key, last_name text, email varchar(80), supervisor_id int);
        insert into people select i, E'M\\374ller', 'p' || i || '@example.org', 1 + i / 2 from generate_series(1, 30) i;
        insert into people values (99, E'\\377\\376\\300\\200', E'\\303(', 1)
        """);
    Scanned scanned = LiveScan.of(database, "public");
    assertThat(skipped(scanned, "discovery.sample-skipped")).isEmpty();
    assertThat(category(scanned, "people", "email")).isEqualTo("user.contact.email");
    assertThat(scanned.map().relations())
        .extracting(r -> r.value().id())
        .containsExactly("public.people(supervisor_id)->public.people");
  }

  @Test
  void namesThatAreSqlOrNoNamesAtAll() {
    Databases.Handle database =
        Sql.database(
            "names",
            """
            create table "select" ("from" int primary key, "E-Mail" text);
            create table "x'; DROP TABLE ""select""; --" ("a""b" int primary key, "Robert'); --" text);
            create table "line
            break" ("id" int primary key, "phone
            number" text, "order" int);
            create table "Contacts" ("Id" int primary key, "EMail" text);
            create table "contacts" ("id" int primary key, "ContactsId" int, email text);
            create table "名簿 ✉ ' ? $1 {d}" ("Ä ö?" int primary key, "select ?" text);
            insert into "select" select i, 'p' || i || '@example.org' from generate_series(1, 30) i;
            insert into "x'; DROP TABLE ""select""; --" select i, 'p' || i || '@example.org' from generate_series(1, 30) i;
            insert into "line
            break" select i, '+49 30 1234' || (100 + i), i from generate_series(1, 30) i;
            insert into "Contacts" select i, 'p' || i || '@example.org' from generate_series(1, 30) i;
            insert into "contacts" select i, i, 'p' || i || '@example.org' from generate_series(1, 30) i;
            insert into "名簿 ✉ ' ? $1 {d}" select i, 'p' || i || '@example.org' from generate_series(1, 30) i;
            """);
    Scanned scanned = LiveScan.of(database, "public");
    assertThat(scanned.findings())
        .noneMatch(f -> f.code().endsWith("skipped") || f.code().endsWith("unmeasured"));
    assertThat(scanned.map().datasets()).hasSize(6).allMatch(d -> d.dataset().rowCount() == 30);
    assertThat(category(scanned, "select", "E-Mail")).isEqualTo("user.contact.email");
    assertThat(category(scanned, "x'; DROP TABLE \"select\"; --", "Robert'); --"))
        .isEqualTo("user.contact.email");
    assertThat(category(scanned, "名簿 ✉ ' ? $1 {d}", "select ?")).isEqualTo("user.contact.email");
    assertThat(category(scanned, "line\nbreak", "phone\nnumber"))
        .isEqualTo("user.contact.phone_number");
    assertThat(category(scanned, "Contacts", "EMail")).isEqualTo("user.contact.email");
  }

  @Test
  void aViewThatNeverEndsAndATableThatIsLocked() throws SQLException {
    Databases.Handle database =
        Sql.database(
            "slow",
            """
            create table locked (id int primary key, email text);
            create table people (id int primary key, email text);
            create view endless as select (select count(*) from pg_sleep(3600)) as n, email from people;
            create materialized view kept as select email from people;
            insert into locked select i, 'p' || i || '@example.org' from generate_series(1, 30) i;
            insert into people select i, 'p' || i || '@example.org' from generate_series(1, 30) i;
            """);
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table locked in access exclusive mode");
      Scanned scanned = LiveScan.of(database, "public");
      assertThat(skipped(scanned, "discovery.not-a-table"))
          .containsExactlyInAnyOrder("public.endless", "public.kept");
      assertThat(skipped(scanned, "schema.copy-kept")).containsExactly("public.kept");
      assertThat(skipped(scanned, "discovery.sample-skipped")).containsExactly("public.locked");
      assertThat(skipped(scanned, "schema.not-counted")).containsExactly("public.locked");
      assertThat(dataset(scanned, "locked").rowCountExact()).isFalse();
      assertThat(category(scanned, "locked", "email"))
          .as("by name")
          .isEqualTo("user.contact.email");
      assertThat(dataset(scanned, "people").rowCount()).isEqualTo(30);
      assertThat(category(scanned, "people", "email")).isEqualTo("user.contact.email");
      other.rollback();
    }
  }

  @Test
  void rightsThatChangeAndATableThatIsDroppedInTheMiddle() {
    Databases.Handle database =
        Sql.database(
            "moving",
            """
            create table a_first (id int primary key, email text);
            create table b_revoked (id int primary key, email text, a_first_id int);
            create table c_dropped (id int primary key, email text);
            create table d_changed (id int primary key, email text);
            create table e_last (id int primary key, email text, b_revoked_id int, c_dropped_id int);
            insert into a_first select i, 'p' || i || '@example.org' from generate_series(1, 30) i;
            insert into e_last select i, 'p' || i || '@example.org', i, i from generate_series(1, 30) i;
            """);
    AtomicInteger before = new AtomicInteger();
    Scanned scanned =
        scan(
            database,
            table -> {
              if (before.incrementAndGet() == 2) {
                run(
                    database,
                    "revoke all on b_revoked from %s; drop table c_dropped; alter table d_changed drop column email"
                        .formatted(database.user()));
              }
            });
    assertThat(skipped(scanned, "discovery.sample-skipped"))
        .containsExactly("public.b_revoked", "public.c_dropped", "public.d_changed");
    assertThat(scanned.map().datasets())
        .extracting(d -> d.dataset().table())
        .as("what is gone is not proposed")
        .containsExactly("a_first", "b_revoked", "d_changed", "e_last");
    assertThat(category(scanned, "e_last", "email")).isEqualTo("user.contact.email");
    assertThat(skipped(scanned, "discovery.keys-unmeasured")).contains("public.b_revoked");
  }

  @Test
  void keysInACircle() {
    Databases.Handle database =
        Sql.database(
            "circle",
            """
            create table contacts (id int primary key, email text, account_id int, contact_id int references contacts (id));
            create table accounts (id int primary key, name text, invoice_id int);
            create table invoices (id int primary key, total numeric, contact_id int references contacts (id));
            alter table contacts add foreign key (account_id) references accounts (id);
            alter table accounts add foreign key (invoice_id) references invoices (id);
            """);
    Scanned scanned = LiveScan.of(database, "public");
    assertThat(scanned.map().relations()).hasSize(4);
    assertThat(dataset(scanned, "invoices").subjects()).isNotEmpty();
    assertThat(dataset(scanned, "contacts").triggers()).hasSizeLessThan(20);
  }

  @Test
  void aColumnThatLooksLikeEverything() {
    Databases.Handle database =
        Sql.database(
            "everything",
            """
            create table misc (id int primary key, x text, customer_id int);
            insert into misc select i, (array['p' || i || '@example.org', '+49 30 123456' || i, 'DE89370400440532013000',
              '192.168.0.' || i % 250, '4111111111111111', 'https://example.org/' || i, '1980-01-' || lpad((1 + i % 28)::text, 2, '0'),
              'Nora Example', '078-05-1120', 'DE', 'EUR', '12.50', 'male', '80331', 'Hauptstr. ' || i,
              '550e8400-e29b-41d4-a716-44665544' || lpad((i % 10000)::text, 4, '0'), '{"a": 1}', 'true', '', null])[1 + i % 20], i
              from generate_series(1, 500) i;
            """);
    Scanned scanned = LiveScan.of(database, "public");
    var verdict = scanned.map().datasets().getFirst().verdicts().get("x");
    assertThat(verdict.contains()).containsKeys("EMAIL", "IBAN");
    assertThat(verdict.confidence()).as("nobody can be sure").isLessThan(0.95);
    assertThat(verdict.share()).isLessThan(0.5);
  }

  @Test
  void anErrorThatQuotesAValueTellsNoneOfIt() {
    Databases.Handle database =
        Sql.database(
            "quoting",
            "create table people (id int primary key, email text)",
            "insert into people select i, 'zzcanary' || i || '@example.org' from generate_series(1, 30) i");
    Scanned scanned =
        scan(
            database,
            table ->
                run(
                    database,
                    "alter table people rename to hidden; create view people as select id, (email::int)::text as email from hidden"));
    assertThat(skipped(scanned, "discovery.sample-skipped")).containsExactly("public.people");
    assertThat(scanned.findings().toString()).doesNotContain("zzcanary");
  }
}
