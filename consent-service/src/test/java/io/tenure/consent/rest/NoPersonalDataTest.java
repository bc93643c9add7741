package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.event;
import static io.tenure.consent.rest.Consents.importAll;
import static io.tenure.consent.rest.Consents.line;
import static io.tenure.consent.rest.Consents.post;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenure.kit.testing.PostgresResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Names and addresses that callers send by mistake leave no trace anywhere. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class NoPersonalDataTest {
  private static final String CANARY = "canary.zwitscher";

  @Test
  void noCanaryIsKeptLoggedOrCounted() throws Exception {
    List<String> log = new ArrayList<>();
    Handler handler = listen(log);
    Logger.getLogger("").addHandler(handler);
    List<String> answers = new ArrayList<>();
    try {
      for (String field :
          List.of(
              "subject",
              "purpose",
              "event",
              "at",
              "method",
              "evidence",
              "source",
              "sourceId",
              CANARY)) {
        Map<String, Object> body = event(subject(), purpose(), "GIVEN", "2024-01-01T00:00:00Z");
        body.put(field, CANARY + "@example.com");
        answers.add(post(body).asString());
        Map<String, Object> line =
            line(subject(), purpose(), "GIVEN", "2024-01-01T00:00:00Z", "c-1");
        line.put(field, CANARY + "@example.com");
        answers.add(importAll(List.of(line)).asString());
      }
      answers.add(receiptsOf(CANARY + "@example.com"));
      answers.add(requestOf(CANARY + "@example.com", "EU_GDPR"));
      answers.add(requestOf(subject(), CANARY + "@example.com"));
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }

    // the name of an unknown field is repeated in violations, the values never are
    assertThat(answers).noneMatch(answer -> answer.contains("example.com"));
    assertThat(log).noneMatch(text -> text.contains(CANARY));
    assertThat(metrics()).doesNotContain(CANARY).doesNotContain("s1:");
    assertThat(Rows.tablesWith(CANARY)).isEmpty();
  }

  private static String receiptsOf(String person) {
    return Consents.MANAGER
        .request()
        .contentType("application/json")
        .body(Map.of("subject", person))
        .post("/api/v1/receipts/search")
        .asString();
  }

  private static String requestOf(String person, String regime) {
    return Consents.MANAGER
        .post(
            "/api/v1/person-requests",
            Map.of("type", "ERASURE", "subjects", List.of(person), "regime", regime))
        .asString();
  }

  private static Handler listen(List<String> log) {
    return new Handler() {
      @Override
      public synchronized void publish(LogRecord entry) {
        log.add(
            entry.getMessage()
                + " "
                + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters())
                + " "
                + entry.getThrown());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private static String metrics() {
    int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    int actual =
        ConfigProvider.getConfig()
            .getOptionalValue("local.management.port", Integer.class)
            .orElse(port);
    return RestAssured.given()
        .port(actual)
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
