package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.plan.PlanJson;
import io.tenure.policy.golden.Golden;
import io.tenure.policy.golden.GoldenCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions over HTTP, with the policy of the worked examples in effect. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AnswersQuarkusTest {

  private static final Api SERVICE = Api.as("service-account-disposal", Roles.SERVICE);
  private static boolean ready;

  @BeforeEach
  void policyOfTheWorkedExamples() {
    if (!ready) {
      String policy = Policies.from(Golden.pack().content());
      Policies.approved(policy, 1);
      Response active = APPROVER.post(version(policy, 1) + "/activate", Map.of());
      assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
      ready = true;
    }
  }

  @Test
  void plansCarryAnEntityTagAndAreWhatTheLibraryReads() {
    Map<String, Object> body =
        Map.of("profiles", List.of(Policies.tree(Golden.get("G01-invoice").fullProfile())));
    Response plans = SERVICE.post("/api/v1/plans", body);
    assertThat(plans.statusCode()).as(plans.asString()).isEqualTo(200);
    String json = PlanJson.canonical(plans.jsonPath().getMap("plans[0]"));
    var plan = PlanJson.plan(json);
    assertThat(plan.groups()).hasSize(1);
    assertThat(plan.digest()).isEqualTo(PlanJson.planDigest(plan.groups()));
    assertThat(plans.jsonPath().getString("policyVersionId")).isEqualTo(plan.policyVersionId());
    Response again =
        SERVICE
            .request()
            .contentType("application/json")
            .header("If-None-Match", plans.header("ETag"))
            .body(body)
            .post("/api/v1/plans");
    assertThat(again.statusCode()).isEqualTo(304);
    Problems.check(
        Api.as("mallory", Roles.CONSENT_MANAGER).post("/api/v1/plans", body),
        403,
        "auth.forbidden");
  }

  @Test
  void tenThousandRecordsAreDecidedInOneCall() {
    GoldenCase golden = Golden.get("G03");
    Object profile = Policies.tree(golden.fullProfile());
    Object facts = Policies.tree(golden.facts());
    List<Map<String, Object>> records =
        IntStream.range(0, 10_000)
            .mapToObj(i -> Map.of("id", "r" + i, "profile", profile, "facts", facts))
            .toList();
    Response answer = AUDITOR.post("/api/v1/decisions", Map.of("records", records));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getList("results")).hasSize(10_000);
    assertThat(answer.jsonPath().getString("results[9999].id")).isEqualTo("r9999");
  }

  @Test
  void sentencesAreInTheLanguageAskedFor() {
    Map<String, Object> record =
        Map.of(
            "id",
            "a",
            "profile",
            Policies.tree(Golden.get("G03").fullProfile()),
            "facts",
            Map.of("triggers", Map.of()));
    Map<String, Object> body = Map.of("records", List.of(record));
    assertSaid(said(body, null), "en", "Kept because the end of a duty is not known");
    assertSaid(said(body, "fr-CH,fr;q=0.9,de;q=0.8"), "fr", "Conservées, car la fin");
    assertSaid(said(body, "tlh"), "en", "Not known: record_created.");
    assertSaid(said(with(body, "language", "de-AT"), "fr"), "de", "Nicht bekannt: record_created.");
    assertSaid(said(with(body, "language", "es"), null), "es", "Se conservan porque");
    assertSaid(said(with(body, "language", "tlh"), "de"), "en", "Kept because");
    Problems.check(
        AUDITOR.post("/api/v1/decisions", with(body, "language", "x".repeat(36))),
        400,
        "request.invalid");
  }

  private static void assertSaid(Response answer, String language, String words) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Language");
    assertThat(answer.jsonPath().getString("language")).isEqualTo(language);
    assertThat(answer.jsonPath().getString("results[0].decisions[0].sentence")).contains(words);
  }

  private static Response said(Map<String, Object> body, String acceptLanguage) {
    var request = AUDITOR.request().contentType("application/json").body(body);
    return (acceptLanguage == null ? request : request.header("Accept-Language", acceptLanguage))
        .post("/api/v1/decisions");
  }

  @Test
  void badQuestionsAreRefused() {
    GoldenCase golden = Golden.get("G03");
    Object profile = Policies.tree(golden.fullProfile());
    Map<String, Object> record =
        Map.of("id", "a", "profile", profile, "facts", Map.of("triggers", Map.of()));
    Problems.check(
        AUDITOR.post("/api/v1/decisions", Map.of("records", List.of(record, record))),
        400,
        "policy.record-id-duplicate");
    Problems.check(
        AUDITOR.post(
            "/api/v1/decisions",
            Map.of(
                "records",
                List.of(
                    Map.of(
                        "id",
                        "a",
                        "profile",
                        profile,
                        "facts",
                        Map.of("triggers", Map.of("record_created", "0001-01-01T00:00:00Z")))))),
        400,
        "request.date-out-of-range");
    Problems.check(
        AUDITOR.post("/api/v1/decisions", Map.of("records", List.of())), 400, "request.invalid");
    Problems.check(
        AUDITOR.post(
            "/api/v1/decisions",
            Map.of("asOf", "9999-01-01T00:00:00Z", "records", List.of(record))),
        400,
        "request.date-out-of-range");
    Problems.check(
        AUDITOR.get("/api/v1/active-policy?asOf=1901-01-01T00:00:00Z"), 404, "policy.none-active");
    Map<String, Object> request = Map.of("regime", "EU_GDPR", "receivedAt", "2026-11-23T10:00:00Z");
    Problems.check(
        AUDITOR.post("/api/v1/request-deadlines", with(request, "calendar", "XX")),
        400,
        "policy.calendar-unknown");
    Problems.check(
        AUDITOR.post("/api/v1/request-deadlines", with(request, "zone", "Mars/Olympus")),
        400,
        "policy.zone-unknown");
    Problems.check(
        AUDITOR.post(
            "/api/v1/request-deadlines",
            with(
                request,
                "events",
                List.of(Map.of("type", "EXTENDED", "at", "2026-11-01T10:00:00Z")))),
        400,
        "policy.events-invalid");
  }

  @Test
  void theEndOfAConsentIsStatedAndNotGuessedFromSince() {
    Map<String, Object> since = Map.of("valid", false, "since", "2025-10-15T10:00:00Z");

    Response legacy = decide(since);
    Response ended = decide(with(since, "endedAt", "2025-10-16T10:00:00Z"));

    assertThat(legacy.jsonPath().getString("results[0].decisions[0].disposeFrom")).isNull();
    assertThat(legacy.jsonPath().getList("results[0].decisions[0].missingTriggers")).isEmpty();
    assertThat(ended.jsonPath().getString("results[0].decisions[0].eraseBy"))
        .isEqualTo("2025-10-16");
    Problems.check(
        ask(with(since, "endedAt", "0001-01-01T00:00:00Z")), 400, "request.date-out-of-range");
  }

  private static Response decide(Map<String, Object> consent) {
    Response answer = ask(consent);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private static Response ask(Map<String, Object> consent) {
    GoldenCase golden = Golden.get("G08-use");
    return AUDITOR.post(
        "/api/v1/decisions",
        Map.of(
            "records",
            List.of(
                Map.of(
                    "id",
                    "a",
                    "profile",
                    Policies.tree(golden.fullProfile()),
                    "facts",
                    Map.of(
                        "triggers", Map.of(), "consents", Map.of("marketing.phone", consent))))));
  }

  @Test
  void anUnknownJurisdictionCodeIsRefused() {
    Map<String, Object> profile = new HashMap<>(asMap(Golden.get("G03").fullProfile()));
    profile.put("subjectJurisdiction", "Q9");
    Problems.check(
        SERVICE.post("/api/v1/plans", Map.of("profiles", List.of(profile))),
        400,
        "policy.profile-invalid");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) Policies.tree(value);
  }

  private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
    Map<String, Object> changed = new HashMap<>(body);
    changed.put(key, value);
    return changed;
  }
}
