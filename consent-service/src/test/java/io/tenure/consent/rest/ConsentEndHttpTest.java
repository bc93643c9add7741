package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.end;
import static io.tenure.consent.rest.Consents.event;
import static io.tenure.consent.rest.Consents.importAll;
import static io.tenure.consent.rest.Consents.line;
import static io.tenure.consent.rest.Consents.post;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a consent ended, in states, events and the change feed. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ConsentEndHttpTest {
  private static final String GIVEN = "2024-01-01T00:00:00Z";
  private static final String SIGNAL = "2024-02-01T00:00:00Z";
  private static final String NO = "2024-03-01T00:00:00Z";

  @Inject RefoldStandings refoldStandings;
  @Inject AnnounceExpiries announceExpiries;

  private final String subject = subject();

  @Test
  void aRefusalEndsNothingAndAWithdrawalDoes() {
    String purpose = purpose();
    ChangeFeedTest.Reader reader = ChangeFeedTest.Reader.atEnd();

    Response refused = post(event(subject, purpose, "REFUSED", GIVEN));
    assertThat(refused.<Map<String, Object>>path("$")).containsEntry("endedAt", null);
    assertThat(end(subject, purpose, null)).isNull();
    Response withdrawn = post(event(subject, purpose, "WITHDRAWN", NO));
    assertThat((String) withdrawn.path("endedAt")).isEqualTo(NO);

    assertThat(end(subject, purpose, null)).isEqualTo(NO);
    assertThat(end(subject, purpose, SIGNAL)).isNull();
    assertThat(state(subject, purpose, null)).isEqualTo("WITHDRAWN false " + GIVEN);
    assertThat(changes(reader)).extracting(c -> c.get("endedAt")).containsExactly(null, NO);
  }

  @Test
  void aConsentThatIsRefusedLaterHasEnded() {
    String purpose = purpose();
    importAll(List.of(line(subject, purpose, "GIVEN", GIVEN, "a" + System.nanoTime())));
    importAll(List.of(line(subject, purpose, "REFUSED", NO, "b" + System.nanoTime())));

    assertThat(end(subject, purpose, null)).isEqualTo(NO);
    record(subject, purpose, "GIVEN", "2024-04-01T00:00:00Z");
    assertThat(end(subject, purpose, null)).isNull();
  }

  @Test
  void aChangeOfTheEndAloneIsAChange() {
    String purpose = purpose(Map.of("saleOrSharing", true));
    record(subject, purpose, "GIVEN", GIVEN);
    signal(purpose);
    assertThat(end(subject, purpose, null)).isNull();
    ChangeFeedTest.Reader reader = ChangeFeedTest.Reader.atEnd();

    record(subject, purpose, "OBJECTED", NO);

    assertThat(state(subject, purpose, null)).isEqualTo("OBJECTED false " + SIGNAL);
    assertThat(changes(reader))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change)
                    .containsEntry("state", "OBJECTED")
                    .containsEntry("since", SIGNAL)
                    .containsEntry("endedAt", NO));
  }

  @Test
  void theClockEndsAConsentAlsoBehindABrowsersSignal() {
    String purpose = purpose(Map.of("saleOrSharing", true, "validity", "P10Y"));
    record(subject, purpose, "GIVEN", GIVEN);
    signal(purpose);
    ChangeFeedTest.Reader reader = ChangeFeedTest.Reader.atEnd();
    // What ten years would do is done to the stored row.
    Instant over = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    Rows.execute(
        "update consent_state set valid_until = ? where subject = ?",
        java.sql.Timestamp.from(over),
        subject);

    announceExpiries.announce();
    announceExpiries.announce();

    assertThat(changes(reader))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change)
                    .containsEntry("state", "OBJECTED")
                    .containsEntry("endedAt", over.toString()));
  }

  @Test
  void whatAnOlderVersionStoredIsComputedAnewAndTold() {
    String purpose = purpose();
    record(subject, purpose, "GIVEN", GIVEN);
    record(subject, purpose, "WITHDRAWN", NO);
    String refuser = subject();
    record(refuser, purpose, "REFUSED", NO);
    // As the first version left it.
    Rows.execute(
        "update consent_state set ended_at = null, told_ended_at = null, fold_version = 1 where purpose = ?",
        purpose);
    ChangeFeedTest.Reader reader = ChangeFeedTest.Reader.atEnd();
    assertThat(end(subject, purpose, null)).as("answered from the history").isEqualTo(NO);
    assertThat(state(refuser, purpose, null)).isEqualTo("REFUSED false " + NO);

    // the schedule may have been faster
    refoldStandings.refold();
    assertThat(
            Rows.count(
                "select count(*) from consent_state where purpose = ? and fold_version = 1",
                purpose))
        .isZero();

    List<Map<String, Object>> told =
        reader.readAll(100).stream().filter(c -> purpose.equals(c.get("purpose"))).toList();
    assertThat(told)
        .as("only where the meaning changed")
        .singleElement()
        .satisfies(
            change ->
                assertThat(change).containsEntry("subject", subject).containsEntry("endedAt", NO));
    assertThat(end(subject, purpose, null)).isEqualTo(NO);
    assertThat(
            Rows.count(
                "select count(*) from consent_state where purpose = ? and fold_version = 1",
                purpose))
        .isZero();
    refoldStandings.refold();
    assertThat(reader.readAll(100).stream().filter(c -> purpose.equals(c.get("purpose"))))
        .isEmpty();
  }

  private void signal(String purpose) {
    Map<String, Object> signal = event(subject, purpose, "OBJECTED", SIGNAL);
    signal.put("method", "GPC");
    Response answer = post(signal);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    assertThat(answer.<Map<String, Object>>path("$")).containsEntry("endedAt", null);
  }

  private List<Map<String, Object>> changes(ChangeFeedTest.Reader reader) {
    return reader.readAll(100).stream().filter(c -> subject.equals(c.get("subject"))).toList();
  }
}
