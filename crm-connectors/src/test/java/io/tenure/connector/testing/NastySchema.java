package io.tenure.connector.testing;

import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.Filter;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.JurisdictionSource.Format;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Dataset.TriggerSource.Aggregate;
import io.tenure.connector.map.Dataset.TriggerSource.Direction;
import io.tenure.connector.map.Relation.Discriminator;
import io.tenure.connector.map.Relation.Role;
import java.util.List;
import java.util.Set;

/**
 * What CRMs really have: reserved, case-mixed and quoted names, composite and text keys, a table
 * without a key, a polymorphic relation with keys kept as text, a relation that nobody declared, a
 * circle, cascades, constraints in the way, placeholder dates.
 */
public final class NastySchema {

  private NastySchema() {}

  /** A database with the tables, without rows, with the accounts' rights. */
  public static TestCrm create(Kind kind) {
    TestCrm crm = TestCrm.create(kind);
    boolean pg = crm.isPostgres();
    String time = pg ? "timestamp" : "datetime";
    String flag = pg ? "boolean" : "tinyint(1)";
    if (pg) {
      crm.run(
          "CREATE TYPE \"Kind\" AS ENUM ('lead', 'unknown')",
          "CREATE TYPE mood AS ENUM ('happy', 'sad')");
    }
    crm.run(
        "CREATE TABLE accounts (id int PRIMARY KEY, name varchar(80) NOT NULL, country varchar(40))",
        """
        CREATE TABLE contacts (id bigint PRIMARY KEY, account_id int REFERENCES accounts (id), manager_id bigint,
          email varchar(120) NOT NULL UNIQUE, phone varchar(30), first_name varchar(40) NOT NULL,
          nick varchar(3) NOT NULL DEFAULT 'abc', country varchar(60), state varchar(20),
          created_at %s NOT NULL, birth date, score int NOT NULL CHECK (score BETWEEN 10 AND 100),
          kind %s NOT NULL, mood %s NOT NULL, is_deleted %s NOT NULL DEFAULT %s, newsletter %s, newsletter_at %s,
          CONSTRAINT upper_only CHECK (nick = lower(nick)),
          FOREIGN KEY (manager_id) REFERENCES contacts (id))
        """
            .formatted(
                time,
                pg ? "\"Kind\"" : "ENUM('lead', 'unknown')",
                pg ? "mood" : "ENUM('happy', 'sad')",
                flag,
                pg ? "false" : "0",
                flag,
                time),
        "CREATE TABLE activities (id bigint PRIMARY KEY, parent_type varchar(20), parent_id varchar(40), direction varchar(10), at %s, subject text)"
            .formatted(time),
        """
        CREATE TABLE activity_recipients (activity_id bigint NOT NULL, email varchar(120) NOT NULL,
          PRIMARY KEY (activity_id, email), FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE CASCADE)
        """,
        "CREATE TABLE notes (id char(36) PRIMARY KEY, contact_id bigint, body text)",
        """
        CREATE TABLE "Order" ("Order No" varchar(20) PRIMARY KEY, contact_id bigint NOT NULL, "select" date,
          FOREIGN KEY (contact_id) REFERENCES contacts (id))
        """,
        """
        CREATE TABLE "Order ""Lines" ("Order No" varchar(20) NOT NULL, "lineNo" int NOT NULL, price decimal(10, 2) NOT NULL,
          total decimal(12, 2) GENERATED ALWAYS AS (price * 2) STORED, payload %s,
          PRIMARY KEY ("Order No", "lineNo"), FOREIGN KEY ("Order No") REFERENCES "Order" ("Order No"))
        """
            .formatted(pg ? "bytea" : "blob"),
        "CREATE TABLE audit (contact_id bigint, what text)",
        "CREATE TABLE badges (id int PRIMARY KEY, contact_id bigint NOT NULL, FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE CASCADE)",
        "CREATE TABLE favourites (id int PRIMARY KEY, contact_id bigint, FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE SET NULL)");
    return crm.grantAsTheGuideSays();
  }

  /** A person who is due and has nothing else. */
  public static void contact(TestCrm crm, long id, String more) {
    crm.run(
        """
        INSERT INTO contacts (id, email, phone, first_name, created_at, score, kind, mood, country, state)
        VALUES (%d, 'p%d@example.org', '+49 30 %d', 'Nora', '2015-03-04 10:11:12', 50, 'lead', 'happy', 'Deutschland', null)
        """
            .formatted(id, id, id));
    if (!more.isEmpty()) {
      crm.run("UPDATE contacts SET " + more + " WHERE id = " + id);
    }
  }

  /** The map as confirmed: notes, activities and badges depend on a contact, orders do not. */
  public static DataMap map(TestCrm crm) {
    return maps(crm).build();
  }

  public static Maps maps(TestCrm crm) {
    String contacts = crm.dataset("contacts");
    String activities = crm.dataset("activities");
    String recipients = crm.dataset("activity_recipients");
    Maps maps =
        Maps.of(crm.readSchema())
            .inferred(
                activities,
                "parent_id",
                contacts,
                "id",
                new Discriminator("parent_type", "Contact"),
                Role.DEPENDENT)
            .inferred(
                activities,
                "parent_id",
                crm.dataset("accounts"),
                "id",
                new Discriminator("parent_type", "Account"),
                Role.REFERENCE)
            .inferred(crm.dataset("notes"), "contact_id", contacts, "id", null, Role.DEPENDENT)
            .dependent(recipients, activities)
            .dependent(crm.dataset("badges"), contacts)
            .dependent(crm.dataset("Order \"Lines"), crm.dataset("Order"));
    Step toActivities = new Step(maps.relation(activities, contacts), false);
    Step toOrders = new Step(maps.relation(crm.dataset("Order"), contacts), false);
    Step toAccount = new Step(maps.relation(contacts, crm.dataset("accounts")), true);
    Step toRecipients = new Step(maps.relation(recipients, activities), false);
    maps.change(
        contacts,
        d ->
            Facts.with(
                d,
                List.of(
                    new SubjectSource(List.of(), "email", Identifier.EMAIL),
                    new SubjectSource(List.of(), "phone", Identifier.PHONE)),
                new JurisdictionSource(List.of(), "country", Format.COUNTRY_NAME, "state", null),
                List.of(
                    trigger(
                        "created",
                        List.of(),
                        "created_at",
                        Aggregate.NONE,
                        List.of(),
                        "Europe/Berlin"),
                    trigger(
                        "last_activity",
                        List.of(toActivities),
                        "at",
                        Aggregate.MAX,
                        List.of(new Filter(1, "direction", List.of("inbound"))),
                        "UTC"),
                    trigger(
                        "first_contact",
                        List.of(toActivities),
                        "at",
                        Aggregate.MIN,
                        List.of(),
                        "UTC"),
                    trigger(
                        "last_order",
                        List.of(toOrders),
                        "select",
                        Aggregate.MAX,
                        List.of(),
                        "Europe/Berlin")),
                new SoftDelete("is_deleted", List.of("1", "true")),
                List.of(
                    new ConsentSource(
                        "newsletter",
                        "newsletter",
                        List.of("true", "1"),
                        List.of("false", "0"),
                        "newsletter_at"))));
    maps.change(
        activities,
        d ->
            Facts.with(
                d,
                List.of(
                    new SubjectSource(List.of(toRecipients), "email", Identifier.EMAIL),
                    new SubjectSource(
                        List.of(new Step(maps.relation(activities, contacts), true)),
                        "email",
                        Identifier.EMAIL)),
                new JurisdictionSource(
                    List.of(new Step(maps.relation(activities, contacts), true), toAccount),
                    "country",
                    Format.COUNTRY_NAME,
                    null,
                    null),
                List.of(trigger("at", List.of(), "at", Aggregate.NONE, List.of(), "UTC")),
                null,
                List.of()));
    maps.change(
        crm.dataset("accounts"),
        d ->
            Facts.triggers(
                d,
                trigger(
                    "last_order",
                    List.of(
                        new Step(maps.relation(contacts, crm.dataset("accounts")), false),
                        toOrders),
                    "select",
                    Aggregate.MAX,
                    List.of(),
                    "UTC")));
    return maps;
  }

  static TriggerSource trigger(
      String name,
      List<Step> path,
      String column,
      Aggregate aggregate,
      List<Filter> filters,
      String zone) {
    return new TriggerSource(name, path, column, aggregate, filters, Direction.PERSON, zone);
  }

  /** Tables whose keys act on their own. */
  public static Set<String> cascading(TestCrm crm) {
    return Set.of(crm.dataset("badges"), crm.dataset("favourites"));
  }
}
