package io.tenure.connector.others;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.erase.Closure;
import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.EraseCommand;
import io.tenure.connector.erase.EraseOutcome;
import io.tenure.connector.erase.EraseOutcome.Applied;
import io.tenure.connector.erase.Eraser;
import io.tenure.connector.erase.ReadBack;
import io.tenure.connector.erase.Replacement;
import io.tenure.connector.erase.ReplacementPlan;
import io.tenure.connector.erase.ReplacementPlan.Possible;
import io.tenure.connector.erase.ReplacementPlanner;
import io.tenure.connector.erase.RowOperation;
import io.tenure.connector.erase.RowOperation.DeleteRow;
import io.tenure.connector.erase.RowRef;
import io.tenure.connector.erase.RowState;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.JurisdictionSource.Format;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Dataset.TriggerSource.Aggregate;
import io.tenure.connector.map.Dataset.TriggerSource.Direction;
import io.tenure.connector.record.RecordReader;
import io.tenure.connector.record.SourceRecord;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Table;
import io.tenure.connector.testing.Facts;
import io.tenure.connector.testing.Maps;
import io.tenure.connector.testing.TestCrm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Databases that other people designed: everything they hold is read, and only what is meant goes.
 */
class OthersDatabasesTest {

  private static TestCrm load(Kind kind, String file) throws IOException, SQLException {
    Path script =
        Path.of(System.getProperty("tenure.shared", "none"), "reference", "databases", file);
    assumeTrue(
        Files.isReadable(script), () -> file + " is not here (system property tenure.shared)");
    TestCrm crm = TestCrm.create(kind);
    String sql =
        Files.readString(script)
            .replace("DROP DATABASE IF EXISTS chinook;", "")
            .replace("CREATE DATABASE chinook;", "")
            .replace("\\c chinook;", "")
            .replace("DROP DATABASE IF EXISTS `Chinook`;", "")
            .replace("CREATE DATABASE `Chinook`;", "")
            .replace("USE `Chinook`;", "");
    try (Connection admin = crm.admin();
        Statement statement = admin.createStatement()) {
      if (kind == Kind.POSTGRESQL) {
        statement.execute(sql);
      } else {
        for (String one : sql.split(";\\s*\\n", -1)) {
          if (!one.replaceAll("(?s)/\\*.*?\\*/", "").isBlank()) {
            statement.execute(one);
          }
        }
      }
    }
    return crm.grantAsTheGuideSays();
  }

  private static Map<String, String> contents(TestCrm crm, Schema schema) {
    Map<String, String> contents = new TreeMap<>();
    for (Table t : schema.tables()) {
      String name = "\"" + t.schema() + "\".\"" + t.name() + "\"";
      String count = crm.ask("SELECT count(*) FROM " + name).getFirst();
      String sum =
          crm.isPostgres()
              ? crm.ask("SELECT md5(string_agg(x::text, '|' ORDER BY x::text)) FROM " + name + " x")
                  .getFirst()
              : crm.checksum(name);
      contents.put(t.qualifiedName(), count + "/" + sum);
    }
    return contents;
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyChinookInvoiceGoesWithItsLinesAndNothingElse(Kind kind)
      throws IOException, SQLException {
    boolean pg = kind == Kind.POSTGRESQL;
    try (TestCrm crm = load(kind, pg ? "chinook_postgresql.sql" : "chinook_mysql.sql")) {
      String invoice = crm.dataset(pg ? "invoice" : "Invoice");
      String line = crm.dataset(pg ? "invoice_line" : "InvoiceLine");
      String customer = crm.dataset(pg ? "customer" : "Customer");
      Schema schema = crm.readSchema();
      assertThat(schema.tables()).hasSize(11);
      assertThat(schema.foreignKeys()).hasSize(11);
      Maps maps = Maps.of(schema).dependent(line, invoice);
      Step toCustomer = new Step(maps.relation(invoice, customer), true);
      maps.change(
          invoice,
          d ->
              Facts.with(
                  d,
                  List.of(
                      new SubjectSource(
                          List.of(toCustomer), pg ? "email" : "Email", Identifier.EMAIL)),
                  new JurisdictionSource(
                      List.of(),
                      pg ? "billing_country" : "BillingCountry",
                      Format.COUNTRY_NAME,
                      null,
                      null),
                  List.of(
                      new TriggerSource(
                          "transaction",
                          List.of(),
                          pg ? "invoice_date" : "InvoiceDate",
                          Aggregate.NONE,
                          List.of(),
                          Direction.PERSON,
                          "UTC")),
                  null,
                  List.of()));
      DataMap map = maps.build();
      List<SourceRecord> invoices = new ArrayList<>();
      crm.with(
          Purpose.READ,
          s ->
              RecordReader.of(map, invoice, Clock.systemUTC()).stream(
                  s, null, 100, invoices::addAll));
      assertThat(invoices)
          .hasSize(412)
          .allSatisfy(
              r -> {
                assertThat(r.findings()).isEmpty();
                assertThat(r.jurisdiction()).isNotNull();
                assertThat(r.triggers()).containsKey("transaction");
                assertThat(r.subjects()).hasSize(1);
              });

      Map<String, String> before = contents(crm, schema);
      List<SourceRecord> due =
          invoices.stream().filter(r -> r.jurisdiction().equals("DE")).toList();
      assertThat(due).hasSize(28);
      due.forEach(r -> erase(crm, map, new RowRef(invoice, r.key()), r.fingerprint()));
      Map<String, String> after = contents(crm, schema);
      assertThat(crm.ask("SELECT count(*) FROM \"" + (pg ? "invoice" : "Invoice") + "\""))
          .containsExactly("384");
      before.keySet().removeAll(List.of(invoice, line));
      assertThat(after).containsAllEntriesOf(before);
      String orphans =
          pg
              ? "SELECT count(*) FROM invoice_line l LEFT JOIN invoice i ON i.invoice_id = l.invoice_id WHERE i.invoice_id IS NULL"
              : "SELECT count(*) FROM InvoiceLine l LEFT JOIN Invoice i ON i.InvoiceId = l.InvoiceId WHERE i.InvoiceId IS NULL";
      assertThat(crm.ask(orphans)).containsExactly("0");
    }
  }

  private static void erase(TestCrm crm, DataMap map, RowRef row, byte[] fingerprint) {
    ClosureRows closure = crm.with(Purpose.READ, s -> new Closure(map).collect(s, row, 1_000));
    List<RowOperation> operations = new ArrayList<>();
    closure.rows().forEach(r -> operations.add(new DeleteRow(r)));
    EraseOutcome outcome =
        new Eraser(map, Clock.systemUTC())
            .execute(
                crm.open(Purpose.ERASE),
                new EraseCommand(
                    UUID.randomUUID().toString(),
                    Instant.now().plusSeconds(60),
                    row,
                    fingerprint,
                    operations));
    assertThat(outcome).isInstanceOf(Applied.class);
  }

  @Test
  void aNorthwindCustomerWithOrdersBecomesAShell() throws IOException, SQLException {
    try (TestCrm crm = load(Kind.POSTGRESQL, "northwind_postgresql.sql")) {
      Schema schema = crm.readSchema();
      Maps maps = Maps.of(schema);
      String customers = crm.dataset("customers");
      Step toOrders = new Step(maps.relation(crm.dataset("orders"), customers), false);
      maps.change(
          customers,
          d ->
              Facts.with(
                  d,
                  List.of(new SubjectSource(List.of(), "customer_id", Identifier.CUSTOMER_NUMBER)),
                  new JurisdictionSource(List.of(), "country", Format.COUNTRY_NAME, null, null),
                  List.of(
                      new TriggerSource(
                          "last_order",
                          List.of(toOrders),
                          "order_date",
                          Aggregate.MAX,
                          List.of(),
                          Direction.PERSON,
                          "UTC")),
                  null,
                  List.of()));
      DataMap map = maps.build();
      List<SourceRecord> records = new ArrayList<>();
      crm.with(
          Purpose.READ,
          s ->
              RecordReader.of(map, customers, Clock.systemUTC()).stream(
                  s, null, 10, records::addAll));
      assertThat(records).hasSize(91).allSatisfy(r -> assertThat(r.jurisdiction()).isNotNull());
      // Two customers never ordered.
      assertThat(records.stream().filter(r -> !r.triggers().containsKey("last_order"))).hasSize(2);
      SourceRecord alfki = records.getFirst();
      assertThat(alfki.key()).containsExactly("ALFKI");
      assertThat(alfki.jurisdiction()).isEqualTo("DE");
      assertThat(alfki.triggers())
          .containsEntry("last_order", Instant.parse("1998-04-09T00:00:00Z"));

      Map<String, String> before = contents(crm, schema);
      Map<String, Replacement> shell = new HashMap<>();
      ReplacementPlanner planner = new ReplacementPlanner(schema);
      for (String column :
          List.of(
              "company_name", "contact_name", "contact_title", "address", "city", "phone", "fax")) {
        ReplacementPlan plan =
            crm.with(Purpose.READ, s -> planner.plan(s, customers, column, null));
        assertThat(plan).isInstanceOf(Possible.class);
        shell.put(column, ((Possible) plan).replacement());
      }
      RowRef row = new RowRef(customers, alfki.key());
      String intent = UUID.randomUUID().toString();
      EraseOutcome outcome =
          new Eraser(map, Clock.systemUTC())
              .execute(
                  crm.open(Purpose.ERASE),
                  new EraseCommand(
                      intent,
                      Instant.now().plusSeconds(60),
                      row,
                      alfki.fingerprint(),
                      List.of(new DeleteRow(row, shell))));
      assertThat(outcome)
          .isInstanceOfSatisfying(Applied.class, a -> assertThat(a.shells()).containsExactly(row));
      RowState state = crm.with(Purpose.VERIFY, s -> new ReadBack(map).read(s, intent, row, shell));
      assertThat(state)
          .isInstanceOfSatisfying(
              RowState.Present.class, p -> assertThat(p.allReplaced()).isTrue());
      before.remove(customers);
      assertThat(contents(crm, schema)).containsAllEntriesOf(before);
      assertThat(crm.ask("SELECT count(*) FROM customers WHERE contact_name IS NOT NULL"))
          .containsExactly("90");
    }
  }
}
