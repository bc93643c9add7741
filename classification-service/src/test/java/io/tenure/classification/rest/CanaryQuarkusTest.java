package io.tenure.classification.rest;

import static io.tenure.classification.rest.SystemsUnderTest.discovered;
import static io.tenure.classification.rest.SystemsUnderTest.published;
import static io.tenure.classification.rest.SystemsUnderTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Plants values in the CRM and searches for them in every table of the service's own database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class CanaryQuarkusTest {

  private static final List<String> CANARIES =
      List.of(
          "Zzcanarysson",
          "canary@zz-canary.example",
          "+49 151 99988877",
          "ZZCANARYCODE",
          "1961-02-03");

  @Test
  void noSampledValueReachesOurDatabase() throws SQLException {
    CrmResource.change(
        "UPDATE crm.contacts SET last_name = 'Zzcanarysson', email = 'canary@zz-canary.example', mobile = '+49 151 99988877', lead_source = 'ZZCANARYCODE', birth_date = date '1961-02-03' WHERE id % 2 = 0");
    String system = registered();
    assertThat(discovered(system).jsonPath().getString("state")).isEqualTo("SUCCEEDED");
    assertThat(published(system, 0.5).statusCode()).isEqualTo(201);

    nothingInOurDatabase();
  }

  @Test
  void noValueSentToBeClassifiedIsStoredLoggedOrRepeated() throws SQLException {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = recording(logged);
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
    nothingInOurDatabase();
  }

  private static String classify(String values) {
    return "{\"tables\":[{\"name\":\"people\",\"columns\":[{\"name\":\"mail\",\"values\":"
        + values
        + "}]}]}";
  }

  private static Handler recording(List<String> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        logged.add(
            line.getMessage()
                + " "
                + Arrays.toString(line.getParameters())
                + " "
                + line.getThrown());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private static void nothingInOurDatabase() throws SQLException {
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
    assertThat(found).isEmpty();
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
