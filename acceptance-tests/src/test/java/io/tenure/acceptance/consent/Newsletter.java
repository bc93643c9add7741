package io.tenure.acceptance.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.acceptance.support.CrmUnderTest;
import io.tenure.acceptance.support.MapDecisions;
import io.tenure.acceptance.support.Postgres;
import io.tenure.acceptance.support.Rules;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.acceptance.support.TenureClient;
import io.tenure.acceptance.support.Way;
import io.tenure.quickstart.server.Credentials;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of readers who are kept because they agreed to a newsletter, and go when their consent is
 * over. Consent counts for five days.
 */
final class Newsletter {
  static final String TABLE = "public.reader";
  private static final String PURPOSE = "news.by-email";

  private final TenureClient tenure;
  private final String key;
  private final CrmUnderTest database;
  private final Way way;

  private Newsletter(TenureClient tenure, String key, CrmUnderTest database, Way way) {
    this.tenure = tenure;
    this.key = key;
    this.database = database;
    this.way = way;
  }

  /** Makes the list and takes it to where it is evaluated. */
  static Newsletter attach(RunningTenure tenure, String key, List<String> readers)
      throws SQLException {
    String password = "only-for-this-test";
    StringBuilder script =
        new StringBuilder(
            "CREATE TABLE reader (reader_id integer PRIMARY KEY, email text, name text, joined date);");
    for (int i = 0; i < readers.size(); i++) {
      script.append(
          "INSERT INTO reader VALUES (%d, '%s', 'Name %d', date '2020-01-01');"
              .formatted(i + 1, readers.get(i), i + 1));
    }
    CrmUnderTest database =
        Postgres.create(tenure, key, script.toString(), password, List.of("reader"));
    tenure.credentials(
        key,
        new Credentials(key + "_reader", password),
        new Credentials(key + "_eraser", password),
        new Credentials(key + "_verifier", password));
    TenureClient client = tenure.client();
    Map<String, Object> purpose = new HashMap<>();
    purpose.put("key", PURPOSE);
    purpose.put("name", "Newsletter");
    purpose.put("controller", "news-house");
    purpose.put("legalBasis", "CONSENT");
    purpose.put("dataCategories", List.of("user.contact.email"));
    purpose.put("validity", "P5D");
    client.post("consent-manager", "consent", "/purposes", purpose).is(201);
    Way way = Way.register(client, key, database);
    way.discover();
    way.confirm(
        new MapDecisions()
            .categories(TABLE, Map.of("email", "user.contact.email", "name", "user.name"))
            .dataset(
                TABLE,
                MapDecisions.person(
                    "email", "EMAIL", MapDecisions.date("record_created", "joined"))));
    Map<String, Object> rule =
        Rules.erase("consent-over", TABLE, List.of("user"), "consent_withdrawn", Period.ZERO);
    Map<String, Object> end = new HashMap<>(castMap(rule.get("end")));
    end.put("purposes", List.of(PURPOSE));
    rule.put("end", end);
    rule.put("condition", Map.of("op", "NO_VALID_CONSENT", "purposes", List.of(PURPOSE)));
    way.policy(key, List.of(rule));
    way.sync();
    return new Newsletter(client, key, database, way);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> castMap(Object value) {
    return (Map<String, Object>) value;
  }

  Way way() {
    return way;
  }

  /** Tells consent-service, at its front door, what a reader said. */
  void says(String reader, String event, Instant at) {
    tenure
        .post(
            "consent-manager",
            "consent",
            "/consent-events",
            Map.of(
                "subject",
                reference(reader),
                "purpose",
                PURPOSE,
                "event",
                event,
                "at",
                at.toString(),
                "method",
                "FORM",
                "source",
                "news-site"))
        .is(201);
  }

  /** The reference of a reader, as consent-service makes it. */
  String reference(String reader) {
    return tenure
        .post(
            "consent-manager",
            "consent",
            "/subject-references",
            Map.of("kind", "EMAIL", "value", reader))
        .is(200)
        .body()
        .path("subject")
        .asText();
  }

  /** What the inventory says of a reader: status and from when it goes, {@code "RETAINED null"}. */
  String inventory(int reader) {
    JsonNode records =
        tenure
            .post(
                "data-steward",
                "disposal",
                "/record-references",
                Map.of(
                    "system",
                    key,
                    "dataset",
                    TABLE,
                    "keys",
                    List.of(List.of(String.valueOf(reader)))))
            .is(200)
            .body();
    JsonNode group =
        tenure
            .get("auditor", "disposal", "/records/" + records.path("records").path(0).asText())
            .is(200)
            .body()
            .path("groups")
            .path(0);
    return group.path("status").asText() + " " + group.path("disposeFrom").asText();
  }

  /** Ids of the readers who are in the table. */
  List<String> readers() throws SQLException {
    return database.query("SELECT reader_id FROM reader ORDER BY 1", row -> row[0].toString());
  }
}
