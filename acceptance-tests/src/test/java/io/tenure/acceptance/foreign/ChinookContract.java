package io.tenure.acceptance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.acceptance.support.CrmUnderTest;
import io.tenure.acceptance.support.MapDecisions;
import io.tenure.acceptance.support.References;
import io.tenure.acceptance.support.Rules;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.acceptance.support.TableSnapshot;
import io.tenure.acceptance.support.TableSnapshot.Difference;
import io.tenure.acceptance.support.Way;
import io.tenure.quickstart.server.Credentials;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A music shop: old invoices go with their lines; of younger ones the copied billing address goes
 * and the amount stays; customers who have not bought for long go, or stay as shells while an
 * invoice needs them. Nothing else is touched.
 */
abstract class ChinookContract {
  private static final int DECLARED = 11;
  private static final LocalDate INVOICES_GO_BEFORE = LocalDate.parse("2022-01-01");
  private static final LocalDate ADDRESSES_GO_BEFORE = LocalDate.parse("2022-10-01");
  private static final LocalDate CUSTOMERS_GO_BEFORE = LocalDate.parse("2025-03-01");

  private static final List<String> BILLING =
      List.of(
          "billing_address",
          "billing_city",
          "billing_state",
          "billing_country",
          "billing_postal_code");
  private static final List<String> PERSONAL =
      List.of(
          "first_name",
          "last_name",
          "company",
          "address",
          "city",
          "state",
          "postal_code",
          "phone",
          "fax",
          "email");

  private CrmUnderTest database;

  /** Loads the database with roles {@code reader, eraser, verifier} whose passwords are given. */
  abstract CrmUnderTest load(RunningTenure tenure, String password) throws Exception;

  /** How this edition spells a table or column that the PostgreSQL edition writes in snake case. */
  abstract String name(String snake);

  /** Key of the system in Tenure. */
  abstract String key();

  @Test
  void whatIsDueGoesAndNothingElse() throws Exception {
    RunningTenure tenure = RunningTenure.get();
    String password = "only-for-this-test";
    database = load(tenure, password);
    tenure.credentials(
        key(),
        new Credentials(key() + "_reader", password),
        new Credentials(key() + "_eraser", password),
        new Credentials(key() + "_verifier", password));
    LocalDate today = LocalDate.now(Clock.systemUTC());
    TreeSet<String> oldInvoices = invoices("< '" + INVOICES_GO_BEFORE + "'");
    TreeSet<String> cleared =
        invoices(
            ">= '"
                + INVOICES_GO_BEFORE
                + "' AND "
                + name("invoice_date")
                + " < '"
                + ADDRESSES_GO_BEFORE
                + "'");
    TreeSet<String> oldLines = lines(INVOICES_GO_BEFORE);
    TreeSet<String> oldCustomers = customers();
    TableSnapshot before = database.snapshot();
    References references = database.references();
    assertThat(references.whole()).hasSizeGreaterThanOrEqualTo(DECLARED);
    assertThat(oldInvoices).isNotEmpty();
    assertThat(cleared).isNotEmpty();
    assertThat(oldCustomers).isNotEmpty().hasSizeLessThan(59);

    Way way = Way.register(tenure.client(), key(), database);
    assertThat(way.discover().path("datasets").asInt()).isEqualTo(11);
    way.confirm(decisions());
    way.policy(key(), rules(today));
    way.sync();
    way.evaluate();
    assertThat(before.differenceTo(database.snapshot())).as("before any run").isEmpty();
    List<String> runs = way.disposeOf(dataset("invoice"));
    runs.addAll(way.disposeOf(dataset("customer")));

    Map<String, Difference> differences = before.differenceTo(database.snapshot());
    assertThat(differences.keySet())
        .containsExactlyInAnyOrder(name("customer"), name("invoice"), name("invoice_line"));
    Difference invoices = differences.get(name("invoice"));
    assertThat(invoices.gone()).isEqualTo(oldInvoices);
    assertThat(invoices.added()).isEmpty();
    assertThat(invoices.changed().keySet()).isEqualTo(cleared);
    invoices.changed().values().forEach(columns -> assertThat(columns).isSubsetOf(names(BILLING)));
    Difference lines = differences.get(name("invoice_line"));
    assertThat(lines.gone()).isEqualTo(oldLines);
    assertThat(lines.changed()).isEmpty();
    assertThat(lines.added()).isEmpty();
    Difference customers = differences.get(name("customer"));
    assertThat(customers.added()).isEmpty();
    TreeSet<String> touched = new TreeSet<>(customers.gone());
    touched.addAll(customers.changed().keySet());
    assertThat(touched).isEqualTo(oldCustomers);
    customers
        .changed()
        .values()
        .forEach(
            columns ->
                assertThat(columns)
                    .contains(name("first_name"), name("last_name"), name("email"))
                    .isSubsetOf(names(PERSONAL)));
    assertThat(customers.gone())
        .as("customers whose invoices are gone too")
        .isEqualTo(withoutInvoices(oldCustomers, before));
    assertThat(database.references().whole())
        .as("references, declared or not")
        .containsAll(references.whole());
    int certificates = runs.stream().mapToInt(way::verifyCertificates).sum();
    assertThat(certificates).isEqualTo(oldInvoices.size() + cleared.size() + oldCustomers.size());
  }

  private MapDecisions decisions() {
    String toCustomer =
        dataset("invoice") + "(" + name("customer_id") + ")->" + dataset("customer");
    String toInvoice =
        dataset("invoice_line") + "(" + name("invoice_id") + ")->" + dataset("invoice");
    Map<String, String> customer =
        Map.of(
            name("first_name"), "user.name",
            name("last_name"), "user.name",
            name("company"), "user.name",
            name("address"), "user.contact.address",
            name("city"), "user.contact.address",
            name("state"), "user.contact.address",
            name("postal_code"), "user.contact.address",
            name("phone"), "user.contact.phone_number",
            name("fax"), "user.contact.phone_number",
            name("email"), "user.contact.email");
    Map<String, String> invoice =
        BILLING.stream().collect(Collectors.toMap(this::name, column -> "user.contact.address"));
    invoice.put(name("total"), "user.financial");
    return new MapDecisions()
        .categories(dataset("customer"), customer)
        .categories(dataset("invoice"), invoice)
        .dependent(toInvoice)
        .dataset(
            dataset("customer"),
            value(
                "CONTACT",
                List.of(),
                trigger("relationship_end", List.of(step(toCustomer, false)), "MAX")))
        .dataset(
            dataset("invoice"),
            value(
                "INVOICE",
                List.of(step(toCustomer, true)),
                trigger("invoice_issued", List.of(), "NONE")));
  }

  private Map<String, Object> value(String kind, List<Object> path, Map<String, Object> trigger) {
    return Map.of(
        "kind", kind,
        "subjects", List.of(Map.of("path", path, "column", name("email"), "identifier", "EMAIL")),
        "jurisdiction", Map.of("path", List.of(), "fixed", "US"),
        "triggers", List.of(trigger),
        "consents", List.of(),
        "clear", List.of("controller", "softDelete"));
  }

  private Map<String, Object> trigger(String trigger, List<Object> path, String aggregate) {
    return Map.of(
        "trigger",
        trigger,
        "path",
        path,
        "column",
        name("invoice_date"),
        "aggregate",
        aggregate,
        "filters",
        List.of(),
        "direction",
        "PERSON",
        "zone",
        "UTC");
  }

  private static Map<String, Object> step(String relation, boolean forward) {
    return Map.of("relation", relation, "forward", forward);
  }

  private List<Map<String, Object>> rules(LocalDate today) {
    return List.of(
        Rules.keep(
            "amounts-stay",
            dataset("invoice"),
            List.of("user.financial"),
            "invoice_issued",
            Rules.overFor(INVOICES_GO_BEFORE, today)),
        Rules.erase(
            "amounts-go",
            dataset("invoice"),
            List.of("user.financial"),
            "invoice_issued",
            Rules.overFor(INVOICES_GO_BEFORE, today)),
        Rules.erase(
            "addresses-go",
            dataset("invoice"),
            List.of("user.contact"),
            "invoice_issued",
            Rules.overFor(ADDRESSES_GO_BEFORE, today)),
        Rules.erase(
            "customers-go",
            dataset("customer"),
            List.of("user"),
            "relationship_end",
            Rules.overFor(CUSTOMERS_GO_BEFORE, today)));
  }

  private TreeSet<String> invoices(String condition) throws Exception {
    return keys(
        "SELECT "
            + name("invoice_id")
            + " FROM "
            + name("invoice")
            + " WHERE "
            + name("invoice_date")
            + " "
            + condition);
  }

  private TreeSet<String> lines(LocalDate before) throws Exception {
    return keys(
        "SELECT l."
            + name("invoice_line_id")
            + " FROM "
            + name("invoice_line")
            + " l JOIN "
            + name("invoice")
            + " i ON i."
            + name("invoice_id")
            + " = l."
            + name("invoice_id")
            + " WHERE i."
            + name("invoice_date")
            + " < '"
            + before
            + "'");
  }

  private TreeSet<String> customers() throws Exception {
    return keys(
        "SELECT "
            + name("customer_id")
            + " FROM "
            + name("invoice")
            + " GROUP BY "
            + name("customer_id")
            + " HAVING max("
            + name("invoice_date")
            + ") < '"
            + CUSTOMERS_GO_BEFORE
            + "'");
  }

  private TreeSet<String> withoutInvoices(TreeSet<String> of, TableSnapshot before)
      throws Exception {
    assertThat(before.tables()).containsKey(name("invoice"));
    TreeSet<String> left = new TreeSet<>(of);
    left.removeAll(keys("SELECT DISTINCT " + name("customer_id") + " FROM " + name("invoice")));
    return left;
  }

  private TreeSet<String> keys(String sql) throws Exception {
    return new TreeSet<>(database.query(sql, row -> row[0].toString()));
  }

  private List<String> names(List<String> snakes) {
    return snakes.stream().map(this::name).toList();
  }

  private String dataset(String table) {
    return database.dataset(name(table));
  }

  /** The spelling of the MySQL edition. */
  static String camel(String snake) {
    return Arrays.stream(snake.split("_"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
