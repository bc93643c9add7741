package io.tenure.classification.rest;

import static io.restassured.RestAssured.given;
import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static io.tenure.classification.rest.SystemsUnderTest.body;
import static io.tenure.classification.rest.SystemsUnderTest.discovered;
import static io.tenure.classification.rest.SystemsUnderTest.published;
import static io.tenure.classification.rest.SystemsUnderTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Plants values in the CRM and searches for them in every table of the service's own database, in
 * the log, the metrics, the traces, and in every answer.
 */
@QuarkusTest
@TestProfile(CanaryQuarkusTest.WithTraces.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class CanaryQuarkusTest {

  private static final List<String> CANARIES =
      List.of(
          "Zzcanarysson",
          "canary@zz-canary.example",
          "+49 151 99988877",
          "ZZCANARYCODE",
          "zzcanary",
          "1961-02-03");

  /** Tracing is on, and nothing is sent anywhere. */
  public static class WithTraces implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.otel.sdk.disabled", "false",
          "quarkus.otel.exporter.otlp.enabled", "false",
          "quarkus.otel.bsp.schedule.delay", "100ms");
    }
  }

  @Inject SpansOfTest spans;

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  @Test
  void noSampledValueIsKeptLoggedCountedTracedOrTold() throws SQLException, InterruptedException {
    plant();
    List<String> log = new CopyOnWriteArrayList<>();
    Handler handler = listener(log);
    Logger ours = Logger.getLogger("io.tenure");
    ours.setLevel(Level.FINEST);
    Logger.getLogger("").addHandler(handler);
    ours.fine("listening");
    List<String> answers = new ArrayList<>();
    try {
      String system = registered();
      Map<String, Object> detector =
          DetectorsUnderTest.definition("Zz[a-d]an[a-z]{3,6}son", "Zzdanxyzson");
      answers.add(tried(system, detector).asString());
      assertThat(DetectorsUnderTest.added("org:canary", detector).statusCode()).isEqualTo(201);
      answers.add(discovered(system).asString());
      answers.add(hostilePatterns());
      Response first = STEWARD.get("/api/v1/systems/" + system + "/draft/datasets?limit=100");
      assertThat(first.jsonPath().getString("items.find{it.name=='crm.contacts'}.kind"))
          .isEqualTo("CONTACT");
      answers.add(first.asString());
      answers.add(STEWARD.get("/api/v1/systems/" + system + "/draft/relations").asString());
      assertThat(published(system, 0.5).statusCode()).isEqualTo(201);
      CrmResource.change(
          "UPDATE crm.contacts SET job_title = email, phone = 'zzcanary ' || id WHERE email IS NOT NULL");
      answers.add(discovered(system).asString());
      Response findings = STEWARD.get("/api/v1/systems/" + system + "/findings");
      assertThat(findings.jsonPath().getList("items.code")).contains("drift.values-changed");
      answers.add(findings.asString());
      answers.add(STEWARD.get("/api/v1/systems/" + system + "/stops").asString());
      answers.add(STEWARD.get("/api/v1/systems/" + system + "/map").asString());
      answers.add(besideAFailingView().asString());
      assertThat(inOurDatabase()).isEmpty();
    } finally {
      Logger.getLogger("").removeHandler(handler);
      ours.setLevel(null);
      DetectorsUnderTest.allOff();
    }
    assertThat(answers).hasSize(10).allSatisfy(CanaryQuarkusTest::clean);
    assertThat(log)
        .anyMatch(line -> line.startsWith("listening"))
        .allSatisfy(CanaryQuarkusTest::clean);
    clean(given().get(metrics).asString());
    for (int i = 0; i < 50 && spans.all().size() < 20; i++) {
      Thread.sleep(100);
    }
    assertThat(spans.all()).hasSizeGreaterThan(20).allSatisfy(CanaryQuarkusTest::clean);
  }

  @Test
  void noValueSentToBeClassifiedIsStoredLoggedOrRepeated() throws SQLException {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = listener(logged);
    Logger.getLogger("").addHandler(handler);
    try {
      String good = classify("[\"" + String.join("\",\"", CANARIES) + "\"]");
      List<String> bodies =
          List.of(
              good,
              classify("[{\"Zzcanarysson\": \"canary@zz-canary.example\"}]"),
              classify("\"canary@zz-canary.example\""),
              classify("[\"" + "Zzcanarysson".repeat(400) + "\"]"),
              good.substring(0, good.length() - 6));
      List<Integer> statuses = new ArrayList<>();
      for (String body : bodies) {
        Response answer =
            SystemsUnderTest.STEWARD
                .request()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/classify");
        statuses.add(answer.statusCode());
        if (answer.statusCode() == 200) {
          assertThat(answer.jsonPath().getString("tables[0].columns[0].ruleset")).isNotNull();
        }
        CANARIES.forEach(canary -> assertThat(answer.asString()).doesNotContain(canary));
      }
      assertThat(statuses).containsExactly(200, 400, 400, 400, 400);
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
    assertThat(logged).noneMatch(line -> CANARIES.stream().anyMatch(line::contains));
    assertThat(inOurDatabase()).isEmpty();
  }

  /** A detector that meets the canaries; the answer counts them. */
  private static Response tried(String system, Map<String, Object> detector) {
    Response tried =
        STEWARD.awaitOperation(
            STEWARD.post(
                "/api/v1/systems/" + system + "/detector-trials",
                Map.of("key", "org:canary", "definition", detector)));
    assertThat(tried.jsonPath().getString("result.columns[0].field")).isEqualTo("last_name");
    assertThat(tried.jsonPath().getInt("result.columns[0].hits")).isPositive();
    return tried;
  }

  /** Patterns and examples that are refused are not repeated either. */
  private static String hostilePatterns() {
    StringBuilder answers = new StringBuilder();
    for (String pattern :
        List.of("(Zzcanarysson)\\1", "Zzcanarysson(", "(?=zzcanary)", "\\p{zzcanary}")) {
      answers.append(
          DetectorsUnderTest.added(
                  "org:refused", DetectorsUnderTest.definition(pattern, "Zzcanarysson"))
              .asString());
    }
    answers.append(
        DetectorsUnderTest.added(
                "org:refused", DetectorsUnderTest.definition("X[0-9]{7}", "Zzcanarysson"))
            .asString());
    return answers.toString();
  }

  private static String classify(String values) {
    return "{\"tables\":[{\"name\":\"people\",\"columns\":[{\"name\":\"mail\",\"values\":"
        + values
        + "}]}]}";
  }

  private static void plant() {
    CrmResource.change(
        """
        UPDATE crm.contacts SET last_name = 'Zzcanarysson', email = 'canary@zz-canary.example', mobile = '+49 151 99988877',
          lead_source = 'ZZCANARYCODE', birth_date = date '1961-02-03' WHERE id % 2 = 0;
        UPDATE crm.notes SET body = 'Call Zzcanarysson at +49 151 99988877, canary@zz-canary.example';
        """);
  }

  /** A discovery of a schema with a view that answers every question by an error with values. */
  private static Response besideAFailingView() {
    String schema = "zcut_" + UUID.randomUUID().toString().substring(0, 8);
    CrmResource.change(
        """
        CREATE SCHEMA %1$s;
        CREATE TABLE %1$s.a_people (id bigint PRIMARY KEY, last_name text, email text, code text);
        INSERT INTO %1$s.a_people SELECT i, 'Zzcanarysson', 'canary@zz-canary.example', 'ZZCANARYCODE' FROM generate_series(1, 60) i;
        CREATE TABLE %1$s.c_inside (id bigint PRIMARY KEY, email text, doc jsonb, raw json, words text, mime_type text, content bytea);
        INSERT INTO %1$s.c_inside SELECT i, 'canary@zz-canary.example',
            jsonb_build_object('customer', jsonb_build_object('last_name', 'Zzcanarysson', 'phone', '+49 151 99988877', 'ZZCANARYCODE', 'ZZCANARYCODE'),
              'Zzcanarysson', 1, 'canary@zz-canary.example', jsonb_build_object('birth_date', '1961-02-03'), '1961-02-03', 2, '+49 151 99988877', 3,
              'zzcanary ' || i, jsonb_build_array('zzcanary')),
            ('{"Zzcanarysson": {"a": "zzcanary"}, "zzcanary": "\\u0000", "n": 1' || repeat('0', 500) || '}')::json,
            CASE WHEN i %% 20 = 0 THEN '{"email": zzcanary' ELSE '{"email": "canary@zz-canary.example", "ZZCANARYCODE": "ZZCANARYCODE", "zzcanary": ["zzcanary"]}' END,
            'message/rfc822', convert_to(E'From: Zzcanarysson <canary@zz-canary.example>\nTo: x@y.example\nX-Zzcanarysson: 1961-02-03\n\nCall +49 151 99988877', 'UTF8')
          FROM generate_series(1, 60) i;
        CREATE FUNCTION %1$s.zz(t text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN RAISE 'zzcanary %%', t; END $$;
        CREATE VIEW %1$s.b_quoting AS SELECT id, %1$s.zz(email) AS email FROM %1$s.a_people;
        GRANT USAGE ON SCHEMA %1$s TO %2$s_read;
        GRANT SELECT ON ALL TABLES IN SCHEMA %1$s TO %2$s_read
        """
            .formatted(schema, CrmResource.database()));
    Map<String, Object> body = body("cut-" + schema.substring(5));
    body.put("schemas", List.of(schema));
    String system = registered(body);
    Response discovered = discovered(system);
    Response draft = STEWARD.get("/api/v1/systems/" + system + "/draft/datasets?limit=100");
    clean(draft.asString());
    clean(STEWARD.get("/api/v1/systems/" + system + "/findings").asString());
    List<String> inside =
        draft.jsonPath().getList("items.find{it.name=='" + schema + ".c_inside'}.fields.name");
    assertThat(inside)
        .as("the places are told, with signs for keys that are data")
        .contains(
            "doc.customer.last_name", "doc.customer.phone", "doc.*.birth_date", "words.email");
    assertThat(published(system, 0.5).statusCode()).isEqualTo(201);
    Response found = STEWARD.get("/api/v1/search?q=customer phone numbers&system=" + system);
    assertThat(found.jsonPath().getList("items.field")).contains("doc.customer.phone");
    clean(found.asString());
    clean(STEWARD.get("/api/v1/systems/" + system + "/map").asString());
    clean(STEWARD.get("/api/v1/systems/" + system + "/map/export?format=FIDESLANG").asString());
    return discovered;
  }

  private static void clean(String text) {
    assertThat(CANARIES.stream().filter(text::contains)).as("canaries in a text").isEmpty();
  }

  private static Handler listener(List<String> log) {
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            StringWriter text = new StringWriter();
            text.append(entry.getMessage());
            text.append(Arrays.toString(entry.getParameters()));
            if (entry.getThrown() != null) {
              entry.getThrown().printStackTrace(new PrintWriter(text));
            }
            log.add(text.toString());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    return handler;
  }

  private static List<String> inOurDatabase() throws SQLException {
    List<String> found = new ArrayList<>();
    int columns = 0;
    try (Connection connection = PostgresResource.current().connect()) {
      for (String[] column : columns(connection)) {
        columns++;
        for (String canary : CANARIES) {
          if (holds(connection, column, canary)) {
            found.add(column[0] + "." + column[1] + " holds " + canary);
          }
        }
      }
    }
    assertThat(columns).isGreaterThan(40);
    return found;
  }

  private static List<String[]> columns(Connection connection) throws SQLException {
    List<String[]> columns = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "select table_name, column_name from information_schema.columns where table_schema = 'public'")) {
      while (rows.next()) {
        columns.add(new String[] {rows.getString(1), rows.getString(2)});
      }
    }
    return columns;
  }

  private static boolean holds(Connection connection, String[] column, String canary)
      throws SQLException {
    try (var sql =
        connection.prepareStatement(
            "select 1 from \"%s\" where position(? in \"%s\"::text) > 0 limit 1"
                .formatted(column[0], column[1]))) {
      sql.setString(1, canary);
      return sql.executeQuery().next();
    }
  }
}
