package io.tenure.acceptance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.acceptance.support.BusinessEvents;
import io.tenure.acceptance.support.CrmUnderTest;
import io.tenure.acceptance.support.MapDecisions;
import io.tenure.acceptance.support.Postgres;
import io.tenure.acceptance.support.ReferenceDatabases;
import io.tenure.acceptance.support.References;
import io.tenure.acceptance.support.Rules;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.acceptance.support.TableSnapshot;
import io.tenure.acceptance.support.TableSnapshot.Difference;
import io.tenure.acceptance.support.Way;
import io.tenure.quickstart.server.Credentials;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A trading company of the nineties: orders of 1996 go with their details; contact persons of
 * customers who have not ordered since spring 1998 go, while their orders stay. A customer whose
 * orders Tenure has disposed of is still due by the date of the last one; one whose orders the
 * company itself removed has no date to count from, like those who never ordered: they stay. So
 * does one of whom another system posts that the relationship ended yesterday.
 */
class NorthwindTest {
  private static final int DECLARED = 13;
  private static final LocalDate ORDERS_GO_BEFORE = LocalDate.parse("1996-10-01");
  private static final LocalDate CONTACTS_GO_BEFORE = LocalDate.parse("1998-03-01");
  private static final List<String> PERSONAL =
      List.of(
          "contact_name",
          "contact_title",
          "address",
          "city",
          "region",
          "postal_code",
          "phone",
          "fax");
  private static final List<String> SHIPPING =
      List.of("ship_name", "ship_address", "ship_city", "ship_region", "ship_postal_code");
  private static final String TO_CUSTOMER = "public.orders(customer_id)->public.customers";
  private static final String TO_ORDER = "public.order_details(order_id)->public.orders";

  private final Path file = ReferenceDatabases.file("northwind_postgresql.sql");

  @Test
  void whatIsDueGoesAndNothingElse() throws Exception {
    RunningTenure tenure = RunningTenure.get();
    String password = "only-for-this-test";
    CrmUnderTest database =
        Postgres.create(
            tenure,
            "northwind",
            ReferenceDatabases.script(file, "no line chooses a database"),
            password,
            List.of("customers", "orders", "order_details"));
    tenure.credentials(
        "northwind",
        new Credentials("northwind_reader", password),
        new Credentials("northwind_eraser", password),
        new Credentials("northwind_verifier", password));
    TreeSet<String> oldOrders =
        keys(database, "SELECT order_id FROM orders WHERE order_date < '" + ORDERS_GO_BEFORE + "'");
    TreeSet<String> oldDetails =
        keys(
            database,
            "SELECT d.order_id || '/' || d.product_id FROM order_details d JOIN orders o USING (order_id)"
                + " WHERE o.order_date < '"
                + ORDERS_GO_BEFORE
                + "'");
    TreeSet<String> oldCustomers =
        keys(
            database,
            "SELECT customer_id FROM orders GROUP BY customer_id HAVING max(order_date) < '"
                + CONTACTS_GO_BEFORE
                + "'");
    TableSnapshot before = database.snapshot();
    References references = database.references();
    assertThat(references.whole()).hasSizeGreaterThanOrEqualTo(DECLARED);
    assertThat(oldOrders).isNotEmpty();
    assertThat(oldCustomers).isNotEmpty();

    Way way = Way.register(tenure.client(), "northwind", database);
    assertThat(way.discover().path("datasets").asInt()).isEqualTo(14);
    way.confirm(decisions());
    way.policy("northwind", rules(LocalDate.now(Clock.systemUTC())));
    way.sync();
    way.evaluate();
    nothingGoesWhileAColumnIsNew(database, way);
    List<String> runs = way.disposeOf("public.orders");
    // Meanwhile somebody in the company removes the orders of a customer who was due.
    String changed = dueWithYoungOrdersOnly(database, oldCustomers);
    TreeSet<String> removed =
        keys(database, "SELECT order_id FROM orders WHERE customer_id = '" + changed + "'");
    TreeSet<String> removedDetails =
        keys(
            database,
            "SELECT order_id || '/' || product_id FROM order_details WHERE order_id IN ("
                + String.join(",", removed)
                + ")");
    database.execute(
        "DELETE FROM order_details WHERE order_id IN (" + String.join(",", removed) + ")");
    database.execute("DELETE FROM orders WHERE customer_id = '" + changed + "'");
    oldCustomers.remove(changed);
    // Another system knows of a relationship that ended only now, and was wrong about a second one.
    BusinessEvents events = new BusinessEvents(tenure.client(), "northwind", "public.customers");
    String late = oldCustomers.first();
    events.post(late, "relationship_end", Instant.now().minus(Duration.ofDays(1)));
    String wrong = oldCustomers.last();
    events.cancel(events.post(wrong, "relationship_end", Instant.now()));
    assertThat(late).isNotEqualTo(wrong);
    way.sync();
    way.evaluate();
    runs.addAll(way.disposeOf("public.customers"));
    oldCustomers.remove(late);

    Map<String, Difference> differences = before.differenceTo(database.snapshot());
    assertThat(differences.keySet())
        .containsExactlyInAnyOrder("customers", "orders", "order_details");
    assertThat(differences.get("orders").gone()).isEqualTo(both(oldOrders, removed));
    assertThat(differences.get("orders").changed()).isEmpty();
    assertThat(differences.get("order_details").gone()).isEqualTo(both(oldDetails, removedDetails));
    assertThat(differences.get("order_details").changed()).isEmpty();
    Difference customers = differences.get("customers");
    TreeSet<String> touched = new TreeSet<>(customers.gone());
    touched.addAll(customers.changed().keySet());
    assertThat(touched).isEqualTo(oldCustomers);
    customers
        .changed()
        .values()
        .forEach(
            columns -> assertThat(columns).contains("contact_name", "phone").isSubsetOf(PERSONAL));
    TreeSet<String> withoutOrders = new TreeSet<>(oldCustomers);
    withoutOrders.removeAll(keys(database, "SELECT DISTINCT customer_id FROM orders"));
    assertThat(customers.gone())
        .as("due customers whose orders Tenure disposed of")
        .isEqualTo(withoutOrders)
        .isNotEmpty();
    for (String table : differences.keySet()) {
      assertThat(differences.get(table).added()).isEmpty();
    }
    assertThat(database.references().whole())
        .as("references, declared or not")
        .containsAll(references.whole());
    assertThat(runs.stream().mapToInt(way::verifyCertificates).sum())
        .isEqualTo(oldOrders.size() + oldCustomers.size());
  }

  /** A column that nobody has looked at appears in a table that goes along with the orders. */
  private static void nothingGoesWhileAColumnIsNew(CrmUnderTest database, Way way)
      throws Exception {
    database.execute("ALTER TABLE order_details ADD COLUMN remark text");
    way.discover();
    assertThat(way.request(List.of("public.orders"), 10)).as("orders with details").isEmpty();
    database.execute("ALTER TABLE order_details DROP COLUMN remark");
    way.discover();
    assertThat(way.request(List.of("public.orders"), 10)).as("until somebody looked").isEmpty();
    way.publish();
  }

  private static TreeSet<String> both(TreeSet<String> some, TreeSet<String> others) {
    TreeSet<String> both = new TreeSet<>(some);
    both.addAll(others);
    return both;
  }

  private static String dueWithYoungOrdersOnly(CrmUnderTest database, TreeSet<String> due)
      throws Exception {
    TreeSet<String> candidates =
        keys(
            database,
            "SELECT customer_id FROM orders GROUP BY customer_id HAVING min(order_date) >= '"
                + ORDERS_GO_BEFORE
                + "'");
    candidates.retainAll(due);
    return candidates.first();
  }

  private static MapDecisions decisions() {
    return new MapDecisions()
        .categories(
            "public.customers",
            Map.of(
                "contact_name", "user.name",
                "contact_title", "user.job_title",
                "address", "user.contact.address",
                "city", "user.contact.address",
                "region", "user.contact.address",
                "postal_code", "user.contact.address",
                "phone", "user.contact.phone_number",
                "fax", "user.contact.phone_number"))
        .categories(
            "public.orders",
            SHIPPING.stream()
                .collect(java.util.stream.Collectors.toMap(c -> c, c -> "user.contact.address")))
        .dependent(TO_ORDER)
        .dataset(
            "public.customers",
            value("CONTACT", List.of(), "relationship_end", List.of(step(false)), "MAX"))
        .dataset(
            "public.orders",
            value("ORDER", List.of(step(true)), "transaction_completed", List.of(), "NONE"));
  }

  private static Map<String, Object> value(
      String kind, List<Object> toPerson, String trigger, List<Object> toOrders, String aggregate) {
    return Map.of(
        "kind", kind,
        "subjects",
            List.of(
                Map.of("path", toPerson, "column", "customer_id", "identifier", "CUSTOMER_NUMBER")),
        "jurisdiction", Map.of("path", List.of(), "fixed", "US"),
        "triggers",
            List.of(
                Map.of(
                    "trigger",
                    trigger,
                    "path",
                    toOrders,
                    "column",
                    "order_date",
                    "aggregate",
                    aggregate,
                    "filters",
                    List.of(),
                    "direction",
                    "PERSON",
                    "zone",
                    "UTC")),
        "consents", List.of(),
        "clear", List.of("controller", "softDelete"));
  }

  private static Map<String, Object> step(boolean forward) {
    return Map.of("relation", TO_CUSTOMER, "forward", forward);
  }

  private static List<Map<String, Object>> rules(LocalDate today) {
    return List.of(
        Rules.erase(
            "orders-go",
            "public.orders",
            List.of("user"),
            "transaction_completed",
            Rules.overFor(ORDERS_GO_BEFORE, today)),
        Rules.erase(
            "contacts-go",
            "public.customers",
            List.of("user"),
            "relationship_end",
            Rules.overFor(CONTACTS_GO_BEFORE, today)));
  }

  private static TreeSet<String> keys(CrmUnderTest database, String sql) throws Exception {
    return new TreeSet<>(database.query(sql, row -> row[0].toString()));
  }
}
