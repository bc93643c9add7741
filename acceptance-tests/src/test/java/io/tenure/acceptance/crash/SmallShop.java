package io.tenure.acceptance.crash;

import io.tenure.acceptance.support.CrmUnderTest;
import io.tenure.acceptance.support.MapDecisions;
import io.tenure.acceptance.support.Postgres;
import io.tenure.acceptance.support.Rules;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.acceptance.support.Way;
import io.tenure.quickstart.server.Credentials;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A CRM of three tables. Customers who left in 2015 are due: their notes go with them; those with
 * an invoice, which nothing covers and no key ties to them, stay as shells. Nobody else is due.
 */
final class SmallShop {
  static final int DUE = 20;
  private static final int NOT_DUE = 10;
  private static final int WITH_INVOICE = 6;
  private static final LocalDate LEFT_BEFORE = LocalDate.parse("2016-01-01");

  private final CrmUnderTest database;
  private final Way way;

  private SmallShop(CrmUnderTest database, Way way) {
    this.database = database;
    this.way = way;
  }

  /** Makes the database and takes it to where runs can be asked for. */
  static SmallShop attach(RunningTenure tenure, String key) throws SQLException {
    String password = "only-for-this-test";
    CrmUnderTest database =
        Postgres.create(tenure, key, script(), password, List.of("customer", "note"));
    tenure.credentials(
        key,
        new Credentials(key + "_reader", password),
        new Credentials(key + "_eraser", password),
        new Credentials(key + "_verifier", password));
    Way way = Way.register(tenure.client(), key, database);
    way.discover();
    way.confirm(decisions());
    LocalDate today = LocalDate.now(Clock.systemUTC());
    way.policy(
        key,
        List.of(
            Rules.erase(
                "customers-go",
                "public.customer",
                List.of("user"),
                "relationship_end",
                Rules.overFor(LEFT_BEFORE, today))));
    way.sync();
    way.evaluate();
    return new SmallShop(database, way);
  }

  CrmUnderTest database() {
    return database;
  }

  Way way() {
    return way;
  }

  private static String script() {
    return """
    CREATE TABLE customer (
      customer_id integer PRIMARY KEY, name text NOT NULL, email text, phone text, left_on date);
    CREATE TABLE note (
      note_id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customer, body text);
    CREATE TABLE invoice (
      invoice_id integer PRIMARY KEY, customer_id integer NOT NULL, amount numeric(10,2));
    INSERT INTO customer SELECT n, 'Name ' || n, 'p' || n || '@shop.example', '+49 30 1234' || n,
      CASE WHEN n <= %1$d THEN date '2015-06-01' + n ELSE current_date - n END
      FROM generate_series(1, %2$d) n;
    INSERT INTO note SELECT n * 10 + k, n, 'Call ' || k
      FROM generate_series(1, %2$d) n, generate_series(1, 2) k;
    INSERT INTO invoice SELECT n + 1000, n, n * 10 FROM generate_series(1, %3$d) n;
    INSERT INTO invoice SELECT n + 1000, n, n * 10 FROM generate_series(%1$d + 1, %2$d) n;
    """
        .formatted(DUE, DUE + NOT_DUE, WITH_INVOICE);
  }

  private static MapDecisions decisions() {
    return new MapDecisions()
        .categories(
            "public.customer",
            Map.of(
                "name", "user.name",
                "email", "user.contact.email",
                "phone", "user.contact.phone_number"))
        .dependent("public.note(customer_id)->public.customer")
        .undeclared("public.invoice(customer_id)->public.customer")
        .dataset(
            "public.customer",
            MapDecisions.person(
                "email", "EMAIL", MapDecisions.date("relationship_end", "left_on")));
  }
}
