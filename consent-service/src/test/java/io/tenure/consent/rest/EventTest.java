package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.event;
import static io.tenure.consent.rest.Consents.post;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.kit.testing.Tokens;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class EventTest {
  private String subject;
  private String purpose;

  @BeforeEach
  void newPair() {
    subject = subject();
    purpose = purpose();
  }

  @Test
  void aRecordedEventTellsTheNewState() {
    Response answer = post(event(subject, purpose, "GIVEN", "2025-01-15T10:00:00+01:00"));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    assertThat(answer.<Map<String, Object>>path("$"))
        .containsEntry("subject", subject)
        .containsEntry("event", "GIVEN")
        .containsEntry("at", "2025-01-15T09:00:00Z")
        .containsEntry("state", "GIVEN")
        .containsEntry("valid", true)
        .containsEntry("since", "2025-01-15T09:00:00Z")
        .containsEntry("validUntil", null);
  }

  @Test
  void theStateTravelsThroughTime() {
    record(subject, purpose, "GIVEN", "2024-01-01T00:00:00Z");
    record(subject, purpose, "WITHDRAWN", "2024-06-01T00:00:00Z");
    record(subject, purpose, "GIVEN", "2024-09-01T00:00:00Z");

    assertThat(state(subject, purpose, "2023-12-31T23:59:59Z")).isEqualTo("UNKNOWN false null");
    assertThat(state(subject, purpose, "2024-03-01T00:00:00Z"))
        .isEqualTo("GIVEN true 2024-01-01T00:00:00Z");
    assertThat(state(subject, purpose, "2024-07-01T00:00:00Z"))
        .isEqualTo("WITHDRAWN false 2024-06-01T00:00:00Z");
    assertThat(state(subject, purpose, null)).isEqualTo("GIVEN true 2024-09-01T00:00:00Z");
  }

  @Test
  void aGiveThatArrivesLateDoesNotUndoAWithdrawal() {
    record(subject, purpose, "WITHDRAWN", "2024-06-01T00:00:00Z");
    record(subject, purpose, "GIVEN", "2024-01-01T00:00:00Z");

    assertThat(state(subject, purpose, null)).isEqualTo("WITHDRAWN false 2024-06-01T00:00:00Z");
  }

  @Test
  void consentEndsByClock() {
    String limited = purpose(Map.of("validity", "P6M", "zone", "Europe/Berlin"));
    record(subject, limited, "GIVEN", "2024-01-15T10:00:00Z");

    assertThat(state(subject, limited, "2024-07-15T21:59:59Z"))
        .isEqualTo("GIVEN true 2024-01-15T10:00:00Z");
    assertThat(state(subject, limited, "2024-07-15T22:00:00Z"))
        .isEqualTo("EXPIRED false 2024-07-15T22:00:00Z");
    assertThat(state(subject, limited, null)).isEqualTo("EXPIRED false 2024-07-15T22:00:00Z");
  }

  @Test
  void aChangedValidityDoesNotReachBack() {
    String limited = purpose(Map.of("validity", "P100Y"));
    record(subject, limited, "GIVEN", "2024-01-15T10:00:00Z");
    Map<String, Object> shorter = Consents.terms();
    shorter.put("validity", "P1D");
    Consents.MANAGER.put("/api/v1/purposes/" + limited, "\"v1\"", shorter).then().statusCode(200);

    assertThat(state(subject, limited, null)).startsWith("GIVEN true");
  }

  @Test
  void anotherPersonAndAnotherPurposeAreNotTouched() {
    record(subject, purpose, "GIVEN", "2024-01-01T00:00:00Z");

    assertThat(state(subject(), purpose, null)).isEqualTo("UNKNOWN false null");
    assertThat(state(subject, purpose(), null)).isEqualTo("UNKNOWN false null");
  }

  @Test
  void aSourceIdIsOneEvent() {
    Map<String, Object> body = event(subject, purpose, "GIVEN", "2024-01-01T00:00:00Z");
    body.put("sourceId", "e-" + subject.substring(3));

    Response first = post(body);
    Response again = post(body);
    body.put("event", "WITHDRAWN");
    Response other = post(body);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat((String) again.path("id")).isEqualTo(first.path("id"));
    assertProblem(other, 409, "consent.source-id-reused");
    assertThat(state(subject, purpose, null)).startsWith("GIVEN true");
  }

  @Test
  void anEventOfTheFutureIsRefused() {
    String soon = Instant.now().plus(5, ChronoUnit.MINUTES).toString();

    assertProblem(post(event(subject, purpose, "GIVEN", soon)), 400, "consent.date-in-future");
    assertThat(state(subject, purpose, null)).isEqualTo("UNKNOWN false null");
  }

  @Test
  void anUnknownPurposeIsRefused() {
    assertProblem(
        post(event(subject, "no.such.purpose", "GIVEN", "2024-01-01T00:00:00Z")),
        404,
        "purpose.unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "at, 1899-12-31T23:59:59Z, consent.date-invalid",
    "at, 2201-01-01T00:00:00Z, consent.date-invalid",
    "at, 2024-01-01, consent.date-invalid",
    "at, , consent.date-missing",
    "subject, jane.roe@example.com, consent.subject-invalid",
    "subject, , consent.subject-invalid",
    "event, AGREED, consent.event-type-invalid",
    "method, GUESSED, consent.method-invalid",
    "method, , consent.method-invalid",
    "source, , consent.source-invalid",
    "source, jane.roe@example.com, consent.source-invalid",
    "evidence, jane.roe@example.com, consent.evidence-invalid",
    "name, Jane Roe, request.unknown-field",
  })
  void whatIsNotAnEventIsRefusedAndNotRepeated(String field, String value, String code) {
    Map<String, Object> body = event(subject, purpose, "GIVEN", "2024-01-01T00:00:00Z");
    body.put(field, value);

    Response answer = post(body);

    assertProblem(answer, 400, code);
    assertThat(answer.asString()).doesNotContainIgnoringCase("jane").doesNotContain(subject);
    assertThat(state(subject, purpose, null)).isEqualTo("UNKNOWN false null");
  }

  @Test
  void globalPrivacyControlIsAnObjectionToSaleAndNothingElse() {
    String sale = purpose(Consents.legitimateInterest(Map.of("saleOrSharing", true)));

    assertThat(post(gpc(sale, "OBJECTED")).statusCode()).isEqualTo(201);
    assertProblem(post(gpc(sale, "WITHDRAWN")), 422, "consent.gpc-not-applicable");
    assertProblem(post(gpc(purpose, "OBJECTED")), 422, "consent.gpc-not-applicable");

    assertThat(state(subject, sale, null)).isEqualTo("OBJECTED false 2024-01-01T00:00:00Z");
    assertThat(state(subject, purpose, null)).isEqualTo("UNKNOWN false null");
  }

  private Map<String, Object> gpc(String key, String event) {
    Map<String, Object> body = event(subject, key, event, "2024-01-01T00:00:00Z");
    body.put("method", "GPC");
    return body;
  }

  @Test
  void tokensThatDoNotHoldAreRefused() {
    for (String token :
        Arrays.asList(
            null,
            Tokens.expired("mia", "consent-manager"),
            Tokens.forAudience("disposal-service", "mia", "consent-manager"))) {
      Problems.check(Api.with(token).get("/api/v1/purposes"), 401, "auth.required");
      Problems.check(
          Api.with(token).post("/api/v1/consent-events", Map.of()), 401, "auth.required");
    }
  }
}
