package io.tenure.policy.rest;

import static io.tenure.policy.rest.Layers.LAWYER;
import static io.tenure.policy.rest.Layers.PATH;
import static io.tenure.policy.rest.Layers.obligation;
import static io.tenure.policy.rest.Layers.text;
import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an organisation adds to the shipped catalogue, and amends in it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OwnCatalogueQuarkusTest {

  private static final String HGB = "hgb-vouchers-8";

  @AfterEach
  void nothingIsLeft() {
    Layers.clear();
  }

  @Test
  void anOwnObligationIsServedLikeAShippedOneWithWhoSaysItWhenAndWhy() {
    int shipped = Layers.all("limit=100").size();
    Map<String, Object> regulation = new HashMap<>();
    regulation.put("id", "org:works-agreement");
    regulation.put("name", "Works agreement 12");
    regulation.put("jurisdiction", "DE,AT");
    regulation.put("citation", "Works agreement 12 of 2024");
    regulation.put("officialUrl", "https://intranet.example/agreements/12");
    regulation.put("reason", "It binds this organisation.");
    Response law = LAWYER.post("/api/v1/regulations", regulation);
    assertThat(law.statusCode()).as(law.asString()).isEqualTo(201);
    assertThat(law.jsonPath().getString("provenance.layer")).isEqualTo("ORGANISATION");

    Map<String, Object> text = text("org:invoices");
    text.put("regulation", "org:works-agreement");
    Response made = Layers.added(text);
    assertThat(made.header("Location")).endsWith("/api/v1/obligations/org:invoices");
    Response read = AUDITOR.get(obligation("org:invoices"));
    assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
    assertThat(read.jsonPath().getString("provenance.layer")).isEqualTo("ORGANISATION");
    assertThat(read.jsonPath().getString("provenance.by.subject")).isEqualTo("lena");
    assertThat(read.jsonPath().getString("provenance.by.issuer")).isNotBlank();
    assertThat(read.jsonPath().getString("provenance.by.at")).isNotBlank();
    assertThat(read.jsonPath().getLong("provenance.by.revision")).isEqualTo(Layers.revision());
    assertThat(read.jsonPath().getString("provenance.reason"))
        .isEqualTo("The works agreement binds this organisation.");
    assertThat(read.jsonPath().getString("provenance.shippedVersion")).isEqualTo("2026-11-23");
    assertThat(read.jsonPath().getBoolean("execution.computed")).isTrue();

    assertThat(Layers.all("limit=100")).hasSize(shipped + 1);
    assertThat(Layers.all("limit=1&layer=ORGANISATION"))
        .extracting(o -> o.get("id"))
        .containsExactly("org:invoices");
    assertThat(Layers.all("q=works agreement")).hasSize(1);
    assertThat(Layers.all("jurisdiction=AT&regulation=org:works-agreement")).hasSize(1);
    assertThat(AUDITOR.get("/api/v1/regulations?layer=ORGANISATION").jsonPath().getList("items.id"))
        .containsExactly("org:works-agreement");
    Response outcome =
        AUDITOR.post(
            "/api/v1/obligations/outcomes",
            Map.of(
                "obligations",
                List.of("org:invoices"),
                "triggers",
                Map.of("invoice_issued", "2024-05-17T10:00:00Z"),
                "asOf",
                "2026-11-25T00:00:00Z"));
    assertThat(outcome.jsonPath().getString("results[0].lastDay")).isEqualTo("2030-05-17");
    Problems.check(AUDITOR.get("/api/v1/obligations?layer=NOBODY"), 400, "request.malformed");
  }

  @Test
  void theSameRequestTwiceAddsOnceAndAnotherTextIsRefused() {
    String key = UUID.randomUUID().toString();
    assertThat(LAWYER.post("/api/v1/obligations", key, text("org:twice")).statusCode())
        .isEqualTo(201);
    long revision = Layers.revision();
    assertThat(LAWYER.post("/api/v1/obligations", key, text("org:twice")).statusCode())
        .isEqualTo(201);
    assertThat(LAWYER.post("/api/v1/obligations", text("org:twice")).statusCode()).isEqualTo(201);
    assertThat(Layers.revision()).isEqualTo(revision);
    Map<String, Object> other = text("org:twice");
    other.put("period", "P7Y");
    Problems.check(LAWYER.post("/api/v1/obligations", other), 409, "policy.catalogue-entry-exists");
    assertThat(AUDITOR.get(obligation("org:twice")).jsonPath().getString("period"))
        .isEqualTo("P6Y");
  }

  @Test
  void anAmendmentNeedsTheTagOfWhatWasSeenAndLeavesAHistory() {
    Map<String, Object> body =
        Map.of(
            "set",
            Map.of("period", "P10Y", "confidence", "known"),
            "reason",
            "Counsel looked at it.",
            "source",
            "Opinion 7");
    String tag = AUDITOR.get(obligation(HGB)).header("ETag");
    Problems.check(
        LAWYER.put(obligation(HGB) + "/amendment", null, body), 428, "precondition.required");
    Response amended = LAWYER.put(obligation(HGB) + "/amendment", tag, body);
    assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
    Problems.check(
        LAWYER.put(obligation(HGB) + "/amendment", tag, body), 412, "precondition.failed");

    Response read = AUDITOR.get(obligation(HGB));
    assertThat(read.jsonPath().getString("period")).isEqualTo("P10Y");
    assertThat(read.jsonPath().getString("provenance.layer")).isEqualTo("AMENDED");
    assertThat(read.jsonPath().getString("provenance.status")).isEqualTo("ACTS");
    assertThat(read.jsonPath().getList("provenance.members.name"))
        .containsExactly("confidence", "period");
    assertThat(read.jsonPath().getString("provenance.members[1].was")).isEqualTo("P8Y");
    assertThat(read.jsonPath().getString("provenance.members[1].shipped")).isEqualTo("P8Y");
    assertThat(read.jsonPath().getString("provenance.members[1].set")).isEqualTo("P10Y");

    Response removed =
        LAWYER
            .request()
            .contentType("application/json")
            .header("If-Match", read.header("ETag"))
            .header("Idempotency-Key", UUID.randomUUID())
            .body(Map.of("reason", "Shipped says it now."))
            .post(obligation(HGB) + "/removal");
    assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(204);
    assertThat(AUDITOR.get(obligation(HGB)).jsonPath().getString("period")).isEqualTo("P8Y");
    Response history = AUDITOR.get(PATH + "/revisions?entry=" + HGB);
    assertThat(history.jsonPath().getList("items.reason"))
        .startsWith("Shipped says it now.", "Counsel looked at it.");
    assertThat(history.jsonPath().getString("items[1].changes[0].value.set.period"))
        .isEqualTo("P10Y");
    assertThat(history.jsonPath().getString("items[0].changes[0].value")).isNull();
    assertThat(history.jsonPath().getList("items.subject")).contains("lena");
    assertThat(AUDITOR.get(PATH + "/revisions?limit=1").jsonPath().getString("next")).isNotBlank();
  }

  /** As long as the API allows, also in the audit log that the act goes into. */
  @Test
  void aLongReasonIsKeptWhole() {
    String reason = "b".repeat(2000);
    Map<String, Object> text = text("org:explained");
    text.put("reason", reason);
    Layers.added(text);
    assertThat(AUDITOR.get(obligation("org:explained")).jsonPath().getString("provenance.reason"))
        .isEqualTo(reason);
    assertThat(
            AUDITOR
                .get("/api/v1/audit?object=organisation&version={v}", Layers.revision())
                .jsonPath()
                .getList("items.reason"))
        .containsExactly(reason);
  }

  @Test
  void whatIsNotValidIsRefusedWithCodeAndPlaceAndNothingIsHalfSaved() {
    long revision = Layers.revision();
    refused("org:a", "trigger", "moon_rises", "TRIGGER_UNKNOWN", "obligations.org:a.trigger");
    refused("org:a", "period", "P1Y2W", "PERIOD_INVALID", "obligations.org:a.period");
    refused("org:a", "period", "-P1D", "PERIOD_INVALID", "obligations.org:a.period");
    refused("org:a", "period", "P101Y", "PERIOD_INVALID", "obligations.org:a.period");
    refused("org:a", "period", null, "PERIOD_MISSING", "obligations.org:a.period");
    refused(
        "org:a",
        "categories",
        List.of("user.horoscope"),
        "CATEGORY_UNKNOWN",
        "obligations.org:a.categories[0]");
    refused("org:a", "categories", List.of(), "VALUE_MISSING", "obligations.org:a.categories");
    refused("org:a", "kind", "whim", "KIND_UNKNOWN", "obligations.org:a.kind");
    refused("org:a", "endRule", "someday", "END_RULE_UNKNOWN", "obligations.org:a.endRule");
    refused("org:a", "citation", " ", "VALUE_MISSING", "obligations.org:a.citation");
    refused("org:a", "source", null, "VALUE_MISSING", "obligations.org:a.source");
    refused("org:a", "reason", null, "VALUE_MISSING", "obligations.org:a.reason");
    refused("org:a", "confidence", "sure", "CONFIDENCE_UNKNOWN", "obligations.org:a.confidence");
    refused(
        "org:a", "regulation", "org:none", "REGULATION_UNKNOWN", "obligations.org:a.regulation");
    refused(HGB, "notes", "mine", "ID_INVALID", "obligations." + HGB + ".id");
    Problems.check(
        LAWYER.post("/api/v1/obligations", with(null, "notes", "n")),
        422,
        "policy.catalogue-entry-invalid");
    Map<String, Object> law =
        Map.of(
            "id",
            "org:law",
            "name",
            "n",
            "jurisdiction",
            "DE,XX",
            "citation",
            "c",
            "officialUrl",
            "https://x.example",
            "reason",
            "r");
    Response answer = LAWYER.post("/api/v1/regulations", law);
    Problems.check(answer, 422, "policy.catalogue-entry-invalid");
    assertThat(answer.jsonPath().getList("findings.code")).containsExactly("JURISDICTION_UNKNOWN");
    amendmentRefused(Map.of("set", Map.of("kind", "maximum")), "MEMBER_NOT_AMENDABLE");
    amendmentRefused(Map.of("set", Map.of("period", "P8X")), "PERIOD_INVALID");
    amendmentRefused(Map.of("set", Map.of("categories", "user")), "VALUE_INVALID");
    amendmentRefused(Map.of("set", Map.of()), "AMENDMENT_EMPTY");
    amendmentRefused(Map.of("set", Map.of("notes", "n"), "withdrawn", true), "AMENDMENT_EMPTY");
    Problems.check(
        LAWYER.put(
            obligation(HGB) + "/amendment",
            AUDITOR.get(obligation(HGB)).header("ETag"),
            Map.of("set", Map.of("notes", "n"))),
        400,
        "request.invalid");
    Problems.check(
        LAWYER.put(
            obligation("nothing-such") + "/amendment",
            "\"x\"",
            Map.of("set", Map.of("notes", "n"), "reason", "r", "source", "s")),
        404,
        "policy.obligation-not-found");
    Response half =
        LAWYER.put(
            PATH,
            AUDITOR.get(PATH).header("ETag"),
            Map.of(
                "reason",
                "All or nothing.",
                "obligations",
                List.of(text("org:good"), with("org:bad", "trigger", "moon_rises"))));
    Problems.check(half, 422, "policy.catalogue-entry-invalid");
    Problems.check(AUDITOR.get(obligation("org:good")), 404, "policy.obligation-not-found");
    Problems.check(
        LAWYER.put(
            PATH,
            AUDITOR.get(PATH).header("ETag"),
            Map.of("reason", "Twice.", "obligations", List.of(text("org:b"), text("org:b")))),
        422,
        "policy.catalogue-entry-invalid");
    assertThat(Layers.revision()).isEqualTo(revision);
  }

  @Test
  void whatBecameStaleIsShownAndCarriesNothingUntilSomebodyLooksAgain() {
    Map<String, Object> amendment =
        Map.of(
            "target",
            HGB,
            "withdrawn",
            false,
            "set",
            Map.of("period", "P10Y"),
            "was",
            Map.of("period", "P6Y"),
            "seen",
            "sha256:" + "0".repeat(64),
            "reason",
            "Two more years.",
            "source",
            "Opinion 7");
    Response put =
        LAWYER.put(
            PATH,
            AUDITOR.get(PATH).header("ETag"),
            Map.of("reason", "From before the last edition.", "amendments", List.of(amendment)));
    assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
    assertThat(put.jsonPath().getList("attention.key")).containsExactly(HGB);
    assertThat(put.jsonPath().getList("attention.reason")).containsExactly("STALE");
    Response stale = AUDITOR.get(obligation(HGB));
    assertThat(stale.jsonPath().getString("provenance.status")).isEqualTo("STALE");
    assertThat(stale.jsonPath().getString("period")).isEqualTo("P8Y");
    assertThat(stale.jsonPath().getBoolean("provenance.members[0].conflict")).isTrue();
    Response outcome =
        AUDITOR.post(
            "/api/v1/obligations/outcomes",
            Map.of(
                "obligations", List.of(HGB),
                "triggers", Map.of("invoice_issued", "2010-05-17T10:00:00Z")));
    assertThat(outcome.jsonPath().getString("results[0].status")).isEqualTo("REVIEW");
    assertThat(outcome.jsonPath().getString("results[0].endsAt")).isNull();

    String policy = Layers.policyOn(HGB);
    assertThat(Layers.findings(AUDITOR.get(Policies.version(policy, 1))))
        .contains("OBLIGATION_STALE");
    Problems.check(
        Policies.AUTHOR.post(Policies.version(policy, 1) + "/submit", null),
        422,
        "policy.content-invalid");
    Layers.amended(HGB, Map.of("period", "P10Y"));
    assertThat(AUDITOR.get(PATH).jsonPath().getList("attention")).isEmpty();
    assertThat(Policies.AUTHOR.post(Policies.version(policy, 1) + "/submit", null).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theHistoryCannotBeChanged() throws SQLException {
    Layers.added(text("org:history"));
    for (String change :
        List.of(
            "UPDATE catalogue_revision SET actor_subject = 'nobody'",
            "DELETE FROM catalogue_change",
            "UPDATE catalogue_change SET value = NULL")) {
      try (Connection connection = PostgresResource.current().connect();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.executeUpdate(change))
            .as(change)
            .hasMessageContaining("append only");
      }
    }
    Problems.check(APPROVER.put(PATH, "\"v0\"", Map.of("reason", "r")), 403, "auth.forbidden");
  }

  private static Map<String, Object> with(String id, String member, Object value) {
    Map<String, Object> text = text(id);
    text.put(member, value);
    return text;
  }

  private static void refused(String id, String member, Object value, String code, String place) {
    Response answer = LAWYER.post("/api/v1/obligations", with(id, member, value));
    Problems.check(answer, 422, "policy.catalogue-entry-invalid");
    assertThat(answer.jsonPath().getList("findings.code")).as(answer.asString()).contains(code);
    assertThat(answer.jsonPath().getList("findings.place")).contains(place);
    assertThat(answer.jsonPath().getList("findings.message")).doesNotContainNull();
  }

  private static void amendmentRefused(Map<String, Object> said, String... codes) {
    Map<String, Object> body = new HashMap<>(said);
    body.put("reason", "r");
    body.put("source", "s");
    Response answer =
        LAWYER.put(
            obligation(HGB) + "/amendment", AUDITOR.get(obligation(HGB)).header("ETag"), body);
    Problems.check(answer, 422, "policy.catalogue-entry-invalid");
    assertThat(answer.jsonPath().getList("findings.code"))
        .as(answer.asString())
        .containsAll(Arrays.asList(codes));
  }
}
