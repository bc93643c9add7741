package io.tenure.consent.rest.subject;

import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.rest.Consents;
import io.tenure.consent.rest.Rows;
import io.tenure.consent.usecase.proof.RetainProof;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ErasureTest {
  private static final String REQUEST = "0d7b7e0e-9f4e-4f0e-8f3a-1a2b3c4d5e6f";
  private static final String NOBODY = "s1:" + "A".repeat(43);

  @Inject RetainProof retainProof;
  private String subject;

  @BeforeEach
  void newPerson() {
    subject = subject();
  }

  @Test
  void theErasedAreReducedToWhatTheRulesAllow() {
    String given = purpose();
    record(subject, given, "REQUESTED", ago(40));
    record(subject, given, "GIVEN", ago(39));
    record(subject, given, "USED", ago(30));
    record(subject, given, "USED", ago(20));
    String asked = purpose();
    record(subject, asked, "REQUESTED", ago(40));
    String refused = purpose();
    record(subject, refused, "REFUSED", ago(3000));

    Response erased = erase(subject);

    assertThat(erased.statusCode()).as(erased.asString()).isEqualTo(200);
    assertThat(events(given)).isEqualTo("GIVEN REVOKED USED");
    assertThat(events(asked)).isEmpty();
    assertThat(events(refused)).isEqualTo("REFUSED");
    assertThat(erased.<Integer>path("kept")).isEqualTo(4);
    assertThat(Instant.parse(erased.path("keptUntil")))
        .isAfter(Instant.now().plus(5 * 365L, ChronoUnit.DAYS))
        .isBefore(Instant.now().plus(5 * 366L, ChronoUnit.DAYS));
    assertThat(state(subject, given, null)).startsWith("REVOKED false");
    assertThat(Consents.end(subject, given, null)).isNotNull();
    assertThat(state(subject, asked, null)).isEqualTo("UNKNOWN false null");
    assertThat(Rows.count("select count(*) from consent_state where purpose = ?", asked)).isZero();
    assertThat(
            Rows.count(
                "select count(*) from removed_row r join removal m on m.id = r.removal"
                    + " where m.id = ?::uuid and m.basis = 'request/"
                    + REQUEST
                    + "' and r.kind = 'DELETED'",
                erased.<String>path("id")))
        .isEqualTo(3);
  }

  @Test
  void erasingAgainChangesNothing() {
    String given = purpose();
    record(subject, given, "REQUESTED", ago(40));
    record(subject, given, "GIVEN", ago(39));
    erase(subject);
    long events = Rows.count("select count(*) from consent_event where subject = ?", subject);
    long told = Rows.count("select last_seq from consent_feed");

    Response again = erase(subject);

    assertThat(again.<Integer>path("removed")).isZero();
    assertThat(Rows.count("select count(*) from consent_event where subject = ?", subject))
        .isEqualTo(events);
    assertThat(Rows.count("select last_seq from consent_feed")).isEqualTo(told);
    assertThat(
            Rows.count(
                "select count(*) from announcement where type = 'subject.erased' and subject = ?",
                subject))
        .isEqualTo(1);
  }

  @Test
  void nobodyIsErasedWithoutBeingKnown() {
    Response erased = erase(subject);

    assertThat(erased.statusCode()).isEqualTo(200);
    assertThat(erased.<String>path("id")).isNull();
    assertThat(erased.<Integer>path("removed")).isZero();
    Problems.check(erase("jane.roe@example.com"), 400, "consent.subject-invalid");
  }

  @Test
  void allReferencesOfThePersonGoTogether() {
    String other = subject();
    String purpose = purpose();
    record(other, purpose, "REQUESTED", ago(2));
    MergeTest.merge(subject, other);

    erase(subject);

    assertThat(
            Rows.count(
                "select count(*) from consent_event where subject in (?, ?)", subject, other))
        .isZero();
    assertThat(
            Rows.count(
                "select count(*) from consent_state where subject in (?, ?)", subject, other))
        .isZero();
  }

  @Test
  void theFeedHasNoGapsAndNamesThePersonOnlyWhereReadersNeedIt() {
    String purpose = purpose();
    record(subject, purpose, "GIVEN", ago(40));
    record(subject, purpose, "WITHDRAWN", ago(30));
    record(subject, purpose, "GIVEN", ago(20));

    erase(subject);

    assertThat(Rows.count("select count(*) from consent_change where subject = ?", subject))
        .isEqualTo(1);
    assertThat(
            Rows.count(
                "select count(*) from consent_change where purpose = ? and subject = ?",
                purpose,
                NOBODY))
        .isEqualTo(3);
    assertThat(Rows.count("select max(seq) - count(*) from consent_change")).isZero();
    assertThat(
            Rows.count(
                "select count(*) from consent_change where subject = ? and state = 'REVOKED'"
                    + " and ended_at is not null",
                subject))
        .isEqualTo(1);
  }

  @Test
  void whoComesBackIsAskedAnew() {
    String purpose = purpose();
    record(subject, purpose, "GIVEN", ago(40));
    erase(subject);
    assertThat(state(subject, purpose, null)).startsWith("REVOKED false");

    // from the source of the end: of two clocks that may differ the no counts for two minutes
    Map<String, Object> back =
        Consents.event(subject, purpose, "GIVEN", Instant.now().plusMillis(1).toString());
    back.put("source", "consent-service");
    Consents.post(back);

    assertThat(state(subject, purpose, null)).startsWith("GIVEN true");
  }

  @Test
  void proofWhosePeriodIsOverGoesByItself() {
    String purpose = purpose();
    record(subject, purpose, "REQUESTED", ago(3001));
    Map<String, Object> given = Consents.event(subject, purpose, "GIVEN", ago(3000));
    given.put("evidence", "form-4711");
    Consents.post(given);
    Map<String, Object> withdrawn = Consents.event(subject, purpose, "WITHDRAWN", ago(2900));
    withdrawn.put("evidence", "form-4712");
    Consents.post(withdrawn);
    String before = state(subject, purpose, null);
    String end = Consents.end(subject, purpose, null);
    String young = purpose();
    record(subject, young, "GIVEN", ago(900));
    record(subject, young, "WITHDRAWN", ago(800));

    retainProof.retain();
    retainProof.retain();

    assertThat(events(purpose)).isEqualTo("WITHDRAWN");
    assertThat(
            Rows.count(
                "select count(*) from consent_event where purpose = ? and evidence is not null",
                purpose))
        .isZero();
    assertThat(state(subject, purpose, null)).isEqualTo(before);
    assertThat(Consents.end(subject, purpose, null)).isEqualTo(end);
    assertThat(events(young)).isEqualTo("GIVEN WITHDRAWN");
    assertThat(
            Rows.count(
                "select count(*) from removed_row r join removal m on m.id = r.removal"
                    + " where m.reason = 'RETENTION' and r.purpose = ?",
                purpose))
        .isEqualTo(5);
  }

  @Test
  void anotherRuleForAPurposeHoldsForThePastToo() {
    String purpose = purpose();
    record(subject, purpose, "GIVEN", ago(900));
    record(subject, purpose, "WITHDRAWN", ago(800));
    retainProof.retain();
    assertThat(events(purpose)).isEqualTo("GIVEN WITHDRAWN");

    Response chosen = term(purpose, Map.of("rule", "OWN", "period", "P2Y"));
    retainProof.retain();

    assertThat(chosen.statusCode()).as(chosen.asString()).isEqualTo(200);
    assertThat(events(purpose)).isEqualTo("WITHDRAWN");
    Problems.check(term(purpose, Map.of("rule", "OWN")), 400, "purpose.proof-invalid");
    Problems.check(
        term(purpose, Map.of("rule", "DE_UWG_7A", "period", "P1Y")), 400, "purpose.proof-invalid");
    Problems.check(term("no.such", Map.of("rule", "DE_UWG_7A")), 404, "purpose.unknown");
    assertThat(
            Consents.SERVICE.get("/api/v1/purposes/" + purpose() + "/proof").<String>path("rule"))
        .isEqualTo("UNCHOSEN");
  }

  @Test
  void noOtherWayRemovesAnything() {
    String purpose = purpose();
    record(subject, purpose, "GIVEN", ago(40));
    String removal =
        "insert into removal (id, reason, basis, at) values ('%s', 'ERASURE', 'x', now())"
            .formatted(java.util.UUID.randomUUID());
    for (String sql :
        List.of(
            "select set_config('tenure.removal', (select id::text from removal limit 1), true);"
                + " delete from consent_event where purpose = '%s'",
            "delete from consent_event where purpose = '%s'",
            "begin; %2$s; select set_config('tenure.removal', (select id::text from removal order by"
                + " at desc limit 1), true); update consent_event set type = 'WITHDRAWN' where"
                + " purpose = '%1$s'; commit",
            "begin; %2$s; select set_config('tenure.removal', (select id::text from removal order by"
                + " at desc limit 1), true); update consent_change set state = 'WITHDRAWN' where"
                + " purpose = '%1$s'; commit",
            "update removal set basis = 'y'",
            "delete from removed_row",
            "truncate removal cascade")) {
      assertThatThrownBy(() -> Rows.tryExecute(sql.formatted(purpose, removal)))
          .as(sql)
          .isInstanceOf(SQLException.class);
      assertThat(events(purpose)).isEqualTo("GIVEN");
    }
  }

  private String events(String purpose) {
    return Rows.text(
        "select coalesce(string_agg(type, ' ' order by type), '') from consent_event"
            + " where subject = ? and purpose = ?",
        subject,
        purpose);
  }

  private static Response erase(String subject) {
    return Consents.SERVICE
        .request()
        .contentType("application/json")
        .body(Map.of("subject", subject, "requestId", REQUEST))
        .post("/api/v1/subjects/erasures");
  }

  private static Response term(String purpose, Map<String, Object> term) {
    Map<String, Object> body = new HashMap<>(term);
    return Consents.MANAGER.put("/api/v1/purposes/" + purpose + "/proof", null, body);
  }

  private static String ago(int days) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(days, ChronoUnit.DAYS).toString();
  }
}
