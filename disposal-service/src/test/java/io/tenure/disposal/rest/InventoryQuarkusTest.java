package io.tenure.disposal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.map.DataMap;
import io.tenure.disposal.DemoMap;
import io.tenure.disposal.Neighbours;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PolicyFreshness;
import io.tenure.disposal.usecase.inventory.FreshFacts;
import io.tenure.disposal.usecase.inventory.FreshRecord;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.plan.Clause;
import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Citation;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.RetentionPlan.FieldGroup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inventory, evaluation and what is due, on a real CRM database and a real one of our own. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class InventoryQuarkusTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private final Api steward = Api.as("stella", Roles.DATA_STEWARD);
  private final UUID system = UUID.randomUUID();
  private final String key = "crm-" + system.toString().substring(0, 8);
  private Neighbours neighbours;
  private Databases.Handle crm;

  @Inject FreshFacts freshFacts;
  @Inject PlanBook plans;
  @Inject SystemDirectory directory;

  @BeforeEach
  void attach() throws SQLException {
    neighbours = new Neighbours();
    crm = Databases.create("crm");
    neighbours.system(system, key, crm, DemoMap.of(system, key, 1));
    neighbours.policy("sha256:policy-" + system, groups(3));
    crm(DemoMap.TABLE);
    crm(
        """
        insert into contacts select i, 'Canary Nachtigall ' || i, 'canary' || i || '@KEY.nachtigall.example', '+49 30 123456' || i, case when i % 4 = 0 then 'FR' else 'DE' end,
            timestamptz '2015-01-01 10:00+01', case when i <= 10 then timestamptz '2020-02-29 12:00+01' when i <= 30 then timestamptz '2026-06-01 09:00+02' end,
            case when i = 1 then 'yes' when i = 2 then 'no' end, case when i <= 2 then timestamptz '2021-03-01 08:00+01' end, i = 7
          from generate_series(1, 40) i
        """
            .replace("KEY", key));
  }

  @AfterEach
  void detach() {
    neighbours.close();
    Databases.drop(crm);
  }

  private static List<FieldGroup> groups(int years) {
    Clause idle =
        new Clause(
            "idle-contact",
            RuleKind.MAXIMUM,
            Basis.LAW,
            new EndExpression.PeriodAfter(
                "last_activity", Anchor.EVENT, Period.ofYears(years), BERLIN, null, null),
            Disposition.ERASE,
            null,
            new Condition.NoValidConsent(List.of("newsletter")),
            false,
            List.of(new Citation("cnil-prospects-3y", "CNIL NS-48", "confirmed")));
    Clause keep =
        new Clause(
            "proof",
            RuleKind.MINIMUM,
            Basis.BUSINESS,
            new EndExpression.PeriodAfter(
                "record_created", Anchor.CALENDAR_YEAR_END, Period.ofYears(1), BERLIN, null, null),
            null,
            null,
            null,
            false,
            List.of());
    return List.of(
        new FieldGroup(
            "g-person", List.of("email", "full_name", "phone"), List.of(keep), List.of(idle)));
  }

  @Test
  void recordsAreReadJudgedAndExplained() throws SQLException {
    Response synced = sync();
    assertThat(synced.jsonPath().getString("state")).as(synced.asString()).isEqualTo("SUCCEEDED");
    assertThat(synced.jsonPath().getLong("result.datasets.'public.contacts'.records"))
        .isEqualTo(40);
    assertThat(neighbours.imported)
        .filteredOn(line -> line.path("source").asText().equals("crm:" + key))
        .hasSize(2);
    Response evaluated = evaluate();
    assertThat(evaluated.jsonPath().getString("state"))
        .as(evaluated.asString())
        .isEqualTo("SUCCEEDED");
    assertThat(evaluated.jsonPath().getLong("result.records")).isEqualTo(40);

    assertThat(due("DUE")).hasSize(10);
    assertThat(
            steward
                .get("/api/v1/inventory/summary?system=" + system)
                .jsonPath()
                .getLong("datasets[0].records"))
        .isEqualTo(40);
    Response record = steward.get("/api/v1/records/" + due("DUE").getFirst());
    assertThat(record.statusCode()).as(record.asString()).isEqualTo(200);
    assertThat(record.jsonPath().getString("groups[0].disposeFrom"))
        .isEqualTo("2023-02-28T23:00:00Z");
    assertThat(record.jsonPath().getString("groups[0].retainUntil"))
        .isEqualTo("2016-12-31T23:00:00Z");
    assertThat(
            record
                .jsonPath()
                .getString(
                    "groups[0].rules.find { it.rule == 'idle-contact' }.citations[0].obligationId"))
        .isEqualTo("cnil-prospects-3y");
    assertThat(
            record.jsonPath().getBoolean("groups[0].rules.find { it.rule == 'idle-contact' }.wins"))
        .isTrue();
    assertThat(Integer.parseInt(record.jsonPath().getString("key[0]"))).isBetween(1, 10);
    assertThat(record.jsonPath().getString("explanation.decisions[0].sentence")).isNotBlank();
    assertThat(due("RETAINED")).hasSize(30);
  }

  @Test
  void pagesGoThroughEverythingOnce() throws SQLException {
    sync();
    evaluate();
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Response page =
          steward
              .request()
              .queryParam("system", system)
              .queryParam("limit", 7)
              .queryParam("cursor", cursor == null ? "" : cursor)
              .get("/api/v1/due");
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      seen.addAll(page.jsonPath().getList("items.record"));
      cursor = page.jsonPath().getString("next");
    } while (cursor != null);
    assertThat(seen).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void onlyWhatChangedIsDoneAgain() throws SQLException {
    sync();
    evaluate();
    assertThat(evaluate().jsonPath().getLong("result.records")).isZero();

    crm("update contacts set last_activity = timestamptz '2026-10-01 09:00+02' where id = 3");
    crm("delete from contacts where id = 4");
    Response again = sync();
    assertThat(again.jsonPath().getLong("result.datasets.'public.contacts'.changed")).isEqualTo(1);
    assertThat(again.jsonPath().getLong("result.datasets.'public.contacts'.vanished")).isEqualTo(1);
    assertThat(evaluate().jsonPath().getLong("result.records")).isEqualTo(1);
    assertThat(due("DUE")).hasSize(8);

    neighbours.consent(
        subject("canary5@" + key + ".nachtigall.example"),
        "newsletter",
        "GIVEN",
        true,
        "2026-01-01T00:00:00Z");
    assertThat(evaluate().jsonPath().getLong("result.records")).isEqualTo(1);
    assertThat(due("DUE")).hasSize(7);

    neighbours.policy("sha256:policy-b-" + system, groups(3));
    assertThat(evaluate().jsonPath().getLong("result.records"))
        .as("a version whose plans act alike")
        .isZero();
    neighbours.policy("sha256:policy-c-" + system, groups(30));
    assertThat(evaluate().jsonPath().getLong("result.records")).isEqualTo(39);
    assertThat(due("DUE")).isEmpty();
  }

  @Test
  void aRefusalIsNoWithdrawal() throws SQLException {
    Clause withdrawn =
        new Clause(
            "consent-withdrawn",
            RuleKind.MAXIMUM,
            Basis.LAW,
            new EndExpression.PeriodAfter(
                "consent_withdrawn",
                Anchor.EVENT,
                Period.ZERO,
                BERLIN,
                null,
                List.of("newsletter")),
            Disposition.ERASE,
            null,
            null,
            false,
            List.of());
    neighbours.policy(
        "sha256:policy-w-" + system,
        List.of(
            new FieldGroup(
                "g-person",
                List.of("email", "full_name", "phone"),
                List.of(),
                List.of(withdrawn))));
    sync();
    String person = subject("canary5@" + key + ".nachtigall.example");
    neighbours.consent(person, "newsletter", "REFUSED", false, "2026-03-01T10:00:00Z", null);
    evaluate();
    assertThat(due("DUE")).isEmpty();

    neighbours.consent(
        person, "newsletter", "WITHDRAWN", false, "2026-03-01T10:00:00Z", "2026-05-01T10:00:00Z");
    evaluate();
    assertThat(due("DUE")).hasSize(1);
    String record = due("DUE").getFirst();
    assertThat(
            steward.get("/api/v1/records/" + record).jsonPath().getString("groups[0].disposeFrom"))
        .isEqualTo("2026-05-01T22:00:00Z");
    FreshRecord.Present look = (FreshRecord.Present) look(UUID.fromString(record));
    assertThat(outcome(look).disposeFrom()).isEqualTo("2026-05-01T22:00:00Z");

    neighbours.consent(person, "newsletter", "REFUSED", false, "2026-03-01T10:00:00Z", null);
    FreshRecord.Present after = (FreshRecord.Present) look(UUID.fromString(record));
    assertThat(outcome(after).disposeFrom())
        .as("the last look knows before the inventory does")
        .isNull();
    evaluate();
    assertThat(due("DUE")).isEmpty();
  }

  @Test
  void whoIsUnreachableChangesNothing() throws SQLException {
    sync();
    evaluate();
    neighbours.policyDown = true;
    Response refused = evaluate();
    assertThat(refused.jsonPath().getString("state")).isEqualTo("FAILED");
    assertThat(refused.jsonPath().getString("problem.code")).isEqualTo("policy.unavailable");
    assertThat(plans.refresh()).isInstanceOf(PolicyFreshness.Stale.class);
    Response summary = steward.get("/api/v1/due/summary?system=" + system);
    assertThat(summary.jsonPath().getBoolean("policy.stale")).isTrue();
    assertThat(due("DUE")).hasSize(10);
    Response record = steward.get("/api/v1/records/" + due("DUE").getFirst());
    assertThat(record.jsonPath().getString("explanationMissing")).isEqualTo("policy.unavailable");
    neighbours.policyDown = false;
    neighbours.consentDown = true;
    assertThat(evaluate().jsonPath().getString("problem.code")).isEqualTo("consent.unavailable");
    assertThat(look(UUID.fromString(due("DUE").getFirst())))
        .isInstanceOf(FreshRecord.Unknown.class);
    neighbours.consentDown = false;
    neighbours.classificationDown = true;
    Problems.check(
        steward.post("/api/v1/systems/" + system + "/syncs", null),
        503,
        "classification.unavailable");
    neighbours.classificationDown = false;
    assertThat(evaluate().jsonPath().getString("state")).isEqualTo("SUCCEEDED");
    assertThat(
            steward
                .get("/api/v1/due/summary?system=" + system)
                .jsonPath()
                .getBoolean("policy.stale"))
        .isFalse();
  }

  @Test
  void aFailingDatabaseLosesNothing() throws SQLException {
    sync();
    evaluate();
    // The test server believes every known user, so it is the user that is wrong.
    neighbours.secret(key + "-read", "nobody-of-that-name", "wrong");
    assertFailed(sync(), "crm.auth-failed");
    neighbours.secret(key + "-read", crm.user(), crm.password());
    neighbours.system(system, key, 1, crm.name(), DemoMap.of(system, key, 1));
    assertFailed(sync(), "crm.unreachable");
    neighbours.system(system, key, crm, DemoMap.of(system, key, 1));
    crm("alter table contacts drop column last_activity");
    assertFailed(sync(), "crm.schema-changed");
    assertThat(due("DUE")).hasSize(10);
    assertThat(
            steward
                .get("/api/v1/inventory/summary?system=" + system)
                .jsonPath()
                .getLong("datasets[0].records"))
        .isEqualTo(40);
    FreshRecord look = look(UUID.fromString(due("DUE").getFirst()));
    assertThat(look)
        .isInstanceOfSatisfying(
            FreshRecord.Unknown.class,
            unknown -> assertThat(unknown.code()).isEqualTo("crm.schema-changed"));
  }

  private FreshRecord look(UUID record) {
    DataMap map = directory.map(system);
    try (CrmLink link = new CrmLink(directory, directory.system(system), map, Clock.systemUTC());
        CrmSession session = link.session(Purpose.READ)) {
      return freshFacts.read(List.of(record), map, link.readers(), session).get(record);
    }
  }

  private GroupOutcome outcome(FreshRecord.Present fresh) {
    return PlanInterpreter.apply(plans.plan(fresh.profileId()).orElseThrow().plan(), fresh.facts())
        .getFirst();
  }

  @Test
  void theLastLookSeesWhatIsThereNow() throws SQLException {
    sync();
    evaluate();
    UUID record = UUID.fromString(due("DUE").getFirst());
    FreshRecord.Present before = (FreshRecord.Present) look(record);
    assertThat(before.unchanged()).isTrue();
    assertThat(outcome(before).statusAt(Instant.now())).isEqualTo(GroupOutcome.Status.DUE);
    neighbours.consent(
        before.subjects().getFirst(), "newsletter", "GIVEN", true, "2026-01-01T00:00:00Z");
    FreshRecord.Present withConsent = (FreshRecord.Present) look(record);
    assertThat(outcome(withConsent).statusAt(Instant.now()))
        .isEqualTo(GroupOutcome.Status.RETAINED);
    crm("update contacts set last_activity = now() where id <= 10");
    assertThat(((FreshRecord.Present) look(record)).unchanged()).isFalse();
    crm("delete from contacts");
    assertThat(look(record)).isInstanceOf(FreshRecord.Absent.class);
  }

  @Test
  void missingAndAbsurdFactsAreCounted() throws SQLException {
    crm("update contacts set last_activity = timestamptz '1900-01-01 00:00+00' where id = 8");
    crm("update contacts set email = null where id in (9, 10)");
    sync();
    Response summary = steward.get("/api/v1/inventory/summary?system=" + system);
    assertThat(
            summary.jsonPath().getInt("datasets[0].findings.'record.trigger-absurd:last_activity'"))
        .as(summary.asString())
        .isEqualTo(1);
    Map<String, Integer> findings = summary.jsonPath().getMap("datasets[0].findings");
    assertThat(findings.entrySet())
        .anyMatch(f -> f.getKey().startsWith("record.subject-missing") && f.getValue() == 2);
  }

  @Test
  void nothingPersonalIsKept() throws SQLException {
    sync();
    evaluate();
    Response reference =
        steward.post(
            "/api/v1/subject-references",
            Map.of("kind", "EMAIL", "value", " Canary1@" + key + ".NACHTIGALL.example "));
    assertThat(reference.jsonPath().getString("subject"))
        .isEqualTo(subject("canary1@" + key + ".nachtigall.example"))
        .startsWith("s1:");
    Problems.check(
        steward.post(
            "/api/v1/subject-references", Map.of("kind", "EMAIL", "value", "canary-nachtigall")),
        400,
        "subject.invalid");
    try (Connection own = PostgresResource.current().connect();
        Statement sql = own.createStatement()) {
      List<String> queries = new ArrayList<>();
      try (ResultSet columns =
          sql.executeQuery(
              "select table_name, column_name from information_schema.columns where table_schema = 'public'")) {
        while (columns.next()) {
          String name = "\"" + columns.getString(2) + "\"";
          queries.add(
              "select count(*) from \""
                  + columns.getString(1)
                  + "\" where "
                  + name
                  + "::text ~* 'nachtigall|canary|6e616368746967616c6c|63616e617279'");
        }
      }
      assertThat(queries).hasSizeGreaterThan(50);
      for (String query : queries) {
        try (ResultSet found = sql.executeQuery(query)) {
          found.next();
          assertThat(found.getLong(1)).as(query).isZero();
        }
      }
    }
  }

  @Test
  void anUnknownSystemOrRecordIsSaidSo() {
    Problems.check(
        steward.post("/api/v1/systems/" + UUID.randomUUID() + "/syncs", null),
        404,
        "system.not-found");
    Problems.check(steward.get("/api/v1/records/" + UUID.randomUUID()), 404, "record.not-found");
  }

  private void assertFailed(Response operation, String code) {
    assertThat(operation.jsonPath().getString("state"))
        .as(operation.asString())
        .isEqualTo("FAILED");
    assertThat(operation.jsonPath().getString("problem.code"))
        .as(operation.asString())
        .isEqualTo(code);
    assertThat(operation.asString())
        .doesNotContainIgnoringCase("canary")
        .doesNotContain(crm.password());
  }

  private Response sync() {
    return steward.awaitOperation(steward.post("/api/v1/systems/" + system + "/syncs", null));
  }

  private Response evaluate() {
    return steward.awaitOperation(steward.post("/api/v1/systems/" + system + "/evaluations", null));
  }

  private List<String> due(String status) {
    return steward
        .get("/api/v1/due?limit=200&system=" + system + "&status=" + status)
        .jsonPath()
        .getList("items.record");
  }

  private String subject(String email) {
    return steward
        .post("/api/v1/subject-references", Map.of("kind", "EMAIL", "value", email))
        .jsonPath()
        .getString("subject");
  }

  private void crm(String statement) throws SQLException {
    try (Connection connection = crm.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
