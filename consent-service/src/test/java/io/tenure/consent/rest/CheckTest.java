package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.MANAGER;
import static io.tenure.consent.rest.Consents.SERVICE;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.event;
import static io.tenure.consent.rest.Consents.importAll;
import static io.tenure.consent.rest.Consents.legitimateInterest;
import static io.tenure.consent.rest.Consents.line;
import static io.tenure.consent.rest.Consents.post;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.subject;
import static io.tenure.consent.rest.Consents.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CheckTest {
  private static final String GIVEN = "2024-01-01T00:00:00Z";
  private static final String NO = "2024-03-01T00:00:00Z";

  private final String subject = subject();

  @Test
  void consentAllowsWithItsDates() {
    String purpose = purpose(Map.of("validity", "P10Y", "zone", "Europe/Berlin"));
    record(subject, purpose, "GIVEN", GIVEN);

    assertThat(check(item(purpose)))
        .containsEntry("allowed", true)
        .containsEntry("reason", "CONSENT")
        .containsEntry("state", "GIVEN")
        .containsEntry("basis", "CONSENT")
        .containsEntry("since", GIVEN)
        .containsEntry("validUntil", "2034-01-01T23:00:00Z")
        .containsEntry("purposeVersion", 1);
  }

  @Test
  void whatIsNotKnownIsNotAllowed() {
    assertThat(check(item(purpose())))
        .containsEntry("allowed", false)
        .containsEntry("reason", "NO_CONSENT")
        .containsEntry("state", "UNKNOWN");
    assertThat(check(item("no.such.purpose")))
        .containsEntry("allowed", false)
        .containsEntry("reason", "PURPOSE_UNKNOWN")
        .containsEntry("basis", null)
        .containsEntry("purposeVersion", null);
  }

  @Test
  void theAnswerIsThatOfTheTimeAskedAbout() {
    String purpose = purpose();
    record(subject, purpose, "GIVEN", GIVEN);
    record(subject, purpose, "WITHDRAWN", NO);

    assertThat(check(item(purpose))).containsEntry("reason", "CONSENT_WITHDRAWN");
    assertThat(checkAt("2024-02-01T00:00:00Z", item(purpose))).containsEntry("allowed", true);
    assertThat(checkAt("2023-12-31T00:00:00Z", item(purpose)))
        .containsEntry("reason", "NO_CONSENT");
  }

  @Test
  void channelsAndContactPointsAreToldApart() {
    String purpose = purpose();
    String address = subject();
    record(subject, purpose, "GIVEN", GIVEN);
    say(purpose, "WITHDRAWN", NO, "PHONE", null);
    say(purpose, "REFUSED", NO, "EMAIL", address);

    assertThat(check(item(purpose, "PHONE", null))).containsEntry("reason", "CONSENT_WITHDRAWN");
    assertThat(check(item(purpose, "SMS", null))).containsEntry("allowed", true);
    assertThat(check(item(purpose, "EMAIL", address))).containsEntry("allowed", false);
    assertThat(check(item(purpose, "EMAIL", subject()))).containsEntry("allowed", true);
    assertThat(check(item(purpose, "EMAIL", null))).containsEntry("reason", "NOT_ON_EVERY_ROUTE");
    assertThat(check(item(purpose))).containsEntry("reason", "NOT_ON_EVERY_ROUTE");
    assertThat(checkAt("2024-02-01T00:00:00Z", item(purpose, "PHONE", null)))
        .containsEntry("allowed", true);
  }

  @Test
  void anObjectionToEverythingStopsAllPurposesAlsoThoseMadeLater() {
    String consented = purpose();
    String interest = purpose(legitimateInterest(Map.of()));
    record(subject, consented, "GIVEN", GIVEN);
    assertThat(check(item(interest))).containsEntry("allowed", true);

    Response objection = post(event(subject, "*", "OBJECTED", NO));
    String later = purpose(legitimateInterest(Map.of()));

    assertThat(objection.statusCode()).as(objection.asString()).isEqualTo(201);
    assertThat(objection.<Map<String, Object>>path("$"))
        .containsEntry("purpose", "*")
        .containsEntry("state", "OBJECTED")
        .containsEntry("purposeVersion", 0);
    for (String purpose : List.of(consented, interest, later)) {
      assertThat(check(item(purpose)))
          .as(purpose)
          .containsEntry("allowed", false)
          .containsEntry("reason", "OBJECTED");
    }
    assertThat(checkAt("2024-02-01T00:00:00Z", item(consented))).containsEntry("allowed", true);
    record(subject, consented, "GIVEN", "2024-04-01T00:00:00Z");
    assertThat(check(item(consented))).containsEntry("reason", "OBJECTED");

    record(subject, "*", "OBJECTION_WITHDRAWN", "2024-05-01T00:00:00Z");

    assertThat(check(item(consented))).containsEntry("reason", "CONSENT_WITHDRAWN");
    assertThat(check(item(interest))).containsEntry("allowed", true);
    assertThat(check(item(later))).containsEntry("allowed", true);
    record(subject, consented, "GIVEN", "2024-06-01T00:00:00Z");
    assertThat(check(item(consented))).containsEntry("allowed", true);
  }

  @Test
  void onlyAnObjectionCanBeAboutEverything() {
    assertProblem(post(event(subject, "*", "WITHDRAWN", NO)), 400, "consent.not-of-all-purposes");
    assertProblem(post(event(subject, "*", "GIVEN", NO)), 400, "consent.not-of-all-purposes");
    assertProblem(post(event(subject, null, "OBJECTED", NO)), 400, "purpose.key-invalid");
    Map<String, Object> signal = event(subject, "*", "OBJECTED", NO);
    signal.put("method", "GPC");
    assertProblem(post(signal), 422, "consent.gpc-not-applicable");
  }

  @Test
  void anImportedYesWithoutEvidenceIsKeptAndNotUsed() {
    String purpose = purpose();
    Map<String, Object> line = line(subject, purpose, "GIVEN", GIVEN, "u-" + System.nanoTime());
    importAll(List.of(line));
    assertThat(check(item(purpose)))
        .containsEntry("allowed", false)
        .containsEntry("reason", "CONSENT_UNPROVEN")
        .containsEntry("state", "GIVEN");
    assertThat(Consents.state(subject, purpose, null)).as("data stays").startsWith("GIVEN true");

    line.put("evidence", "form-17");
    line.put("sourceId", "v-" + System.nanoTime());
    importAll(List.of(line));

    assertThat(check(item(purpose))).containsEntry("allowed", true);
  }

  @Test
  void anObjectionToTheWiderPurposeStopsItsParts() {
    String wide = purpose(legitimateInterest(Map.of()));
    String part = purpose(legitimateInterest(Map.of("parent", wide)));
    String partOfPart = purpose(legitimateInterest(Map.of("parent", part)));
    record(subject, wide, "OBJECTED", NO);

    assertThat(check(item(partOfPart))).containsEntry("reason", "OBJECTED");
    assertThat(check(item(part))).containsEntry("reason", "OBJECTED");
    assertThat(checkAt("2024-02-01T00:00:00Z", item(partOfPart))).containsEntry("allowed", true);
  }

  @Test
  void aClosedPurposeIsNotAllowedFromThatInstant() {
    String purpose = purpose(Map.of("legalBasis", "CONTRACT"));
    String from = Instant.now().minusSeconds(60).toString();
    Response closed =
        MANAGER.put("/api/v1/purposes/" + purpose + "/closing", "\"v1\"", Map.of("from", from));

    assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
    assertThat(check(item(purpose)))
        .containsEntry("reason", "PURPOSE_CLOSED")
        .containsEntry("purposeVersion", 2);
    assertThat(checkAt("2024-02-01T00:00:00Z", item(purpose))).containsEntry("allowed", true);
  }

  @Test
  void theVersionInForceAtTheTimeAnswers() {
    String purpose = purpose(Map.of("legalBasis", "CONTRACT"));
    String before = Instant.now().toString();
    Map<String, Object> changed = terms();
    MANAGER.put("/api/v1/purposes/" + purpose, "\"v1\"", changed).then().statusCode(200);

    assertThat(checkAt(before, item(purpose)))
        .containsEntry("basis", "CONTRACT")
        .containsEntry("purposeVersion", 1);
    assertThat(check(item(purpose)))
        .containsEntry("basis", "CONSENT")
        .containsEntry("purposeVersion", 2);
  }

  @Test
  void tenThousandAreAnsweredInTheOrderOfTheQuestion() {
    String purpose = purpose();
    long base = System.nanoTime();
    List<Map<String, Object>> lines = new ArrayList<>();
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String each = subject(base + i);
      Map<String, Object> line =
          line(each, purpose, i % 3 == 0 ? "REFUSED" : "GIVEN", GIVEN, "k-" + (base + i));
      line.put("evidence", "form-" + i);
      lines.add(line);
      items.add(Map.of("subject", each, "purpose", purpose, "channel", "EMAIL"));
    }
    assertThat((int) importAll(lines).path("accepted")).isEqualTo(10_000);

    List<Map<String, Object>> results = ask(null, items).path("results");

    assertThat(results).hasSize(10_000);
    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i)).containsEntry("allowed", i % 3 != 0);
    }
  }

  @Test
  void oneIsAnsweredWithATagThatHoldsUntilTheAnswerChanges() {
    String purpose = purpose();
    record(subject, purpose, "GIVEN", GIVEN);

    Response first = one(purpose, null);
    String tag = first.header("ETag");
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
    assertThat(first.<Map<String, Object>>path("$"))
        .containsEntry("allowed", true)
        .isEqualTo(check(item(purpose, "EMAIL", null)));
    Response again = one(purpose, tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asString()).isEmpty();
    record(subject, purpose, "USED", NO);
    assertThat(one(purpose, tag).statusCode()).isEqualTo(304);

    record(subject, purpose, "WITHDRAWN", NO);

    Response changed = one(purpose, tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat((boolean) changed.path("allowed")).isFalse();
    assertThat(changed.header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void questionsThatMakeNoSenseAreRefused() {
    String purpose = purpose();
    assertProblem(
        ask(null, List.of(item(purpose), Map.of("subject", "Jane Roe", "purpose", purpose))),
        400,
        "consent.subject-invalid");
    assertThat(
            ask(null, List.of(item(purpose), Map.of("subject", "Jane Roe", "purpose", purpose)))
                .asString())
        .contains("items[1]")
        .doesNotContain("Jane");
    assertProblem(ask(null, List.of(item("P P"))), 400, "purpose.key-invalid");
    assertProblem(ask(null, List.of(item("*"))), 400, "purpose.key-invalid");
    assertProblem(ask(null, List.of(item(purpose, "FAX", null))), 400, "consent.channel-invalid");
    assertProblem(
        ask(null, List.of(item(purpose, null, "jane@example.com"))),
        400,
        "consent.contact-point-invalid");
    assertProblem(ask(null, Arrays.asList(item(purpose), null)), 400, "consent.question-empty");
    assertProblem(ask(null, null), 400, "request.invalid");
    assertProblem(ask(null, Collections.nCopies(10_001, item(purpose))), 400, "request.invalid");
    assertProblem(
        ask("1066-10-14T00:00:00Z", List.of(item(purpose))), 400, "request.date-out-of-range");
    assertProblem(
        SERVICE.request().queryParam("subject", "Jane Roe").get("/api/v1/consent/check"),
        400,
        "consent.subject-invalid");
  }

  @Test
  void aPersonCannotAskAboutOthers() {
    assertProblem(
        Api.as("jane", "subject").post("/api/v1/consent/check", Map.of("items", List.of())),
        403,
        "auth.forbidden");
  }

  private void say(String purpose, String type, String at, String channel, String contactPoint) {
    Map<String, Object> body = event(subject, purpose, type, at);
    body.put("channel", channel);
    body.put("contactPoint", contactPoint);
    Response answer = post(body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  private Response one(String purpose, String tag) {
    RequestSpecification request =
        SERVICE
            .request()
            .queryParam("subject", subject)
            .queryParam("purpose", purpose)
            .queryParam("channel", "EMAIL");
    return (tag == null ? request : request.header("If-None-Match", tag))
        .get("/api/v1/consent/check");
  }

  private Map<String, Object> item(String purpose) {
    return item(purpose, null, null);
  }

  private Map<String, Object> item(String purpose, String channel, String contactPoint) {
    Map<String, Object> item = new HashMap<>();
    item.put("subject", subject);
    item.put("purpose", purpose);
    item.put("channel", channel);
    item.put("contactPoint", contactPoint);
    return item;
  }

  private static Map<String, Object> check(Map<String, Object> item) {
    return checkAt(null, item);
  }

  private static Map<String, Object> checkAt(String asOf, Map<String, Object> item) {
    Response answer = ask(asOf, List.of(item));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("results[0]");
  }

  private static Response ask(String asOf, List<Map<String, Object>> items) {
    Map<String, Object> body = new HashMap<>();
    body.put("asOf", asOf);
    body.put("items", items);
    return SERVICE.post("/api/v1/consent/check", body);
  }
}
