package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.MANAGER;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.end;
import static io.tenure.consent.rest.Consents.event;
import static io.tenure.consent.rest.Consents.importAll;
import static io.tenure.consent.rest.Consents.line;
import static io.tenure.consent.rest.Consents.post;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static io.tenure.consent.rest.Consents.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.usecase.event.RefoldStandings;
import io.tenure.consent.usecase.feed.AnnounceExpiries;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Channels, contact points, age and notice in events, and what others see of them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RoutesHttpTest {
  private static final String GIVEN = "2024-01-01T00:00:00Z";
  private static final String NO = "2024-03-01T00:00:00Z";
  private static final String LATER = "2024-06-01T00:00:00Z";

  @Inject RefoldStandings refoldStandings;
  @Inject AnnounceExpiries announceExpiries;

  private final String subject = subject();

  /** What disposal-service reads: it knows purposes and no channels. */
  @Test
  void whoKnowsNoChannelsSeesThePurposeEndWithItsLastOne() {
    String purpose = purpose();
    ChangeFeedTest.Reader reader = ChangeFeedTest.Reader.atEnd();
    say(purpose, "GIVEN", GIVEN, Map.of("channel", "EMAIL"));
    say(purpose, "GIVEN", GIVEN, Map.of("channel", "POST"));
    say(purpose, "WITHDRAWN", NO, Map.of("channel", "EMAIL"));
    assertThat(state(subject, purpose, null)).isEqualTo("GIVEN true " + GIVEN);
    assertThat(end(subject, purpose, null)).isNull();

    say(purpose, "WITHDRAWN", LATER, Map.of("channel", "POST"));

    assertThat(state(subject, purpose, null)).isEqualTo("WITHDRAWN false " + LATER);
    assertThat(end(subject, purpose, null)).isEqualTo(LATER);
    assertThat(end(subject, purpose, "2024-04-01T00:00:00Z")).isNull();
    List<Map<String, Object>> changes =
        reader.readAll(100).stream().filter(c -> subject.equals(c.get("subject"))).toList();
    assertThat(changes).extracting(c -> c.get("valid")).containsExactly(true, true, true, false);
    assertThat(changes).extracting(c -> c.get("endedAt")).containsExactly(null, null, null, LATER);
    assertThat(routes(changes.get(2)))
        .containsExactly("ANY UNKNOWN", "EMAIL WITHDRAWN", "POST GIVEN");
  }

  @Test
  void ofAPurposeWithOneChannelAWithdrawalOnItIsTheEnd() {
    String mail = purpose(Map.of("channels", List.of("EMAIL")));
    record(subject, mail, "GIVEN", GIVEN);
    say(mail, "WITHDRAWN", NO, Map.of("channel", "EMAIL"));

    assertThat(state(subject, mail, null)).isEqualTo("WITHDRAWN false " + NO);
    assertThat(end(subject, mail, null)).isEqualTo(NO);
  }

  @Test
  void aChangeOfChannelsIsToldToTheFeed() {
    String purpose = purpose();
    record(subject, purpose, "GIVEN", GIVEN);
    say(purpose, "WITHDRAWN", NO, Map.of("channel", "EMAIL"));
    ChangeFeedTest.Reader reader = ChangeFeedTest.Reader.atEnd();
    Map<String, Object> onlyMail = terms();
    onlyMail.put("channels", List.of("EMAIL"));
    MANAGER.put("/api/v1/purposes/" + purpose, "\"v1\"", onlyMail).then().statusCode(200);
    assertThat(end(subject, purpose, null)).as("at once").isEqualTo(NO);

    refoldStandings.refold();

    assertThat(reader.readAll(100).stream().filter(c -> subject.equals(c.get("subject"))))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change).containsEntry("valid", false).containsEntry("endedAt", NO));
  }

  @Test
  void theClockEndsAConsentOnOneChannel() {
    String purpose = purpose(Map.of("validity", "P10Y"));
    say(purpose, "GIVEN", GIVEN, Map.of("channel", "EMAIL"));
    ChangeFeedTest.Reader reader = ChangeFeedTest.Reader.atEnd();
    // What ten years would do is done to the stored row.
    Instant over = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    Rows.execute(
        "update consent_state set routes_end = ?, routes = jsonb_set(routes, '{0,validUntil}',"
            + " to_jsonb(?::text)) where subject = ?",
        java.sql.Timestamp.from(over),
        over.toString(),
        subject);

    announceExpiries.announce();
    announceExpiries.announce();

    assertThat(reader.readAll(100).stream().filter(c -> subject.equals(c.get("subject"))))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change)
                    .containsEntry("state", "EXPIRED")
                    .containsEntry("endedAt", over.toString()));
  }

  @Test
  void anObjectionToEverythingEndsConsentsInTheFeed() {
    String first = purpose();
    String second = purpose();
    record(subject, first, "GIVEN", GIVEN);
    record(subject, second, "REFUSED", GIVEN);
    ChangeFeedTest.Reader reader = ChangeFeedTest.Reader.atEnd();

    record(subject, "*", "OBJECTED", NO);

    Map<Object, Object> ends = new HashMap<>();
    reader.readAll(1000).stream()
        .filter(c -> subject.equals(c.get("subject")))
        .forEach(c -> ends.put(c.get("purpose"), c.get("state") + " " + c.get("endedAt")));
    assertThat(ends)
        .containsEntry(first, "OBJECTED " + NO)
        .containsEntry(second, "OBJECTED null")
        .doesNotContainKey("*");
    assertThat(state(subject, first, null)).isEqualTo("OBJECTED false " + NO);
  }

  @Test
  void whatIsSaidOfAnEventIsKept() {
    String purpose = purpose();
    String guardian = subject();
    String address = subject();
    Map<String, Object> more =
        Map.of(
            "channel",
            "EMAIL",
            "contactPoint",
            address,
            "notice",
            "shown-4711",
            "age",
            14,
            "guardian",
            guardian);

    Response answer = say(purpose, "GIVEN", GIVEN, more);

    assertThat(answer.<Map<String, Object>>path("$"))
        .containsEntry("channel", "EMAIL")
        .containsEntry("contactPoint", address)
        .containsEntry("state", "GIVEN");
    assertThat(
            Rows.count(
                "select count(*) from consent_event where subject = ? and channel = 'EMAIL' and"
                    + " contact_point = ? and notice = 'shown-4711' and age = 14 and guardian = ?",
                subject,
                address,
                guardian))
        .isEqualTo(1);
  }

  @Test
  void aChildNeedsAGuardianToAgreeAndNoneToSayNo() {
    String purpose = purpose();
    String fourteen = purpose(Map.of("ageOfConsent", 14));
    assertProblem(post(about(purpose, "GIVEN", Map.of("age", 15))), 422, "consent.guardian-needed");
    assertThat(post(about(purpose, "REFUSED", Map.of("age", 9))).statusCode()).isEqualTo(201);
    assertThat(post(about(purpose, "GIVEN", Map.of("age", 16))).statusCode()).isEqualTo(201);
    assertThat(post(about(fourteen, "GIVEN", Map.of("age", 14))).statusCode()).isEqualTo(201);
    assertProblem(post(about(purpose, "GIVEN", Map.of("age", -1))), 400, "consent.age-invalid");
    assertProblem(
        post(about(purpose, "GIVEN", Map.of("age", 9, "guardian", subject))),
        400,
        "consent.guardian-invalid");
  }

  @Test
  void aPurposeTakesConsentWhileItIsOpenAndOnItsChannelsAndANoAlways() {
    String purpose =
        purpose(Map.of("openFrom", "2024-02-01T00:00:00Z", "channels", List.of("EMAIL")));
    MANAGER
        .put("/api/v1/purposes/" + purpose + "/closing", "\"v1\"", Map.of("from", LATER))
        .then()
        .statusCode(200);

    assertProblem(post(event(subject, purpose, "GIVEN", GIVEN)), 422, "consent.before-purpose");
    assertProblem(post(event(subject, purpose, "GIVEN", LATER)), 422, "purpose.closed");
    assertProblem(post(event(subject, purpose, "REQUESTED", LATER)), 422, "purpose.closed");
    Map<String, Object> call = event(subject, purpose, "GIVEN", NO);
    call.put("channel", "PHONE");
    assertProblem(post(call), 422, "consent.channel-not-of-purpose");
    assertThat(post(event(subject, purpose, "GIVEN", NO)).statusCode()).isEqualTo(201);
    call.put("event", "WITHDRAWN");
    assertThat(post(call).statusCode()).isEqualTo(201);
    assertThat(post(event(subject, purpose, "WITHDRAWN", LATER)).statusCode()).isEqualTo(201);
    assertThat(post(event(subject, purpose, "REFUSED", GIVEN)).statusCode()).isEqualTo(201);
  }

  @Test
  void theSameIdWithAnotherChannelIsAnotherEvent() {
    String purpose = purpose();
    String id = "r-" + System.nanoTime();
    Map<String, Object> line = line(subject, purpose, "GIVEN", GIVEN, id);
    importAll(List.of(line));
    line.put("channel", "EMAIL");

    assertThat(importAll(List.of(line)).<List<String>>path("refused.code"))
        .containsExactly("consent.source-id-reused");
  }

  private Map<String, Object> about(String purpose, String type, Map<String, Object> more) {
    Map<String, Object> body = Consents.event(subject, purpose, type, GIVEN);
    body.putAll(more);
    return body;
  }

  private Response say(String purpose, String type, String at, Map<String, Object> more) {
    Map<String, Object> body = Consents.event(subject, purpose, type, at);
    body.putAll(more);
    Response answer = post(body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer;
  }

  @SuppressWarnings("unchecked")
  private static List<String> routes(Map<String, Object> change) {
    return ((List<Map<String, Object>>) change.get("routes"))
        .stream().map(route -> route.get("channel") + " " + route.get("state")).toList();
  }
}
