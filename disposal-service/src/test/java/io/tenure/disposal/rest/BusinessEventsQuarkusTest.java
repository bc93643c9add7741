package io.tenure.disposal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.disposal.DemoMap;
import io.tenure.disposal.Neighbours;
import io.tenure.disposal.RunScene;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.usecase.event.EventFeed;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.plan.Clause;
import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.RetentionPlan.FieldGroup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that other systems posted start, move and stop the clocks of records. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class BusinessEventsQuarkusTest {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private final Api steward = Api.as("stella", Roles.DATA_STEWARD);
  private final Api erp = Api.as("erp", Roles.EVENT_POSTER);
  private final UUID system = UUID.randomUUID();
  private final String key = "crm-" + system.toString().substring(0, 8);
  private Neighbours neighbours;
  private Databases.Handle crm;

  @Inject EventFeed feed;

  @BeforeEach
  void attach() throws SQLException {
    neighbours = new Neighbours();
    crm = Databases.create("crm");
    neighbours.system(system, key, crm, DemoMap.of(system, key, 1));
    policy(clause(RuleKind.MAXIMUM, "contract_end", 3, null));
    crm(DemoMap.TABLE);
    crm(
        """
        insert into contacts select i, 'Person ' || i, 'p' || i || '@KEY.example', null, 'DE', timestamptz '2015-01-01 10:00+01',
            timestamptz '2020-02-29 12:00+01', null, null, false
          from generate_series(1, 5) i
        """
            .replace("KEY", key));
    sync();
    evaluate();
  }

  @AfterEach
  void detach() {
    neighbours.close();
    Databases.drop(crm);
  }

  @Test
  void anEventMovesDueDatesACorrectionMovesThemAgainAndACancellationRemovesThem() {
    String record = record(3);
    assertThat(group(record).getString("groups[0].disposeFrom")).isNull();
    assertThat(group(record).getList("groups[0].missingTriggers")).contains("contract_end");

    UUID event = UUID.randomUUID();
    neighbours.event(event, "contract_end", record, null, "2020-01-15T12:00:00Z", true);
    Response evaluated = evaluate();
    assertThat(evaluated.jsonPath().getLong("result.eventChanges")).isEqualTo(1);
    assertThat(evaluated.jsonPath().getLong("result.records")).as("only that one").isEqualTo(1);
    assertThat(due("DUE")).containsExactly(record);
    assertThat(group(record).getString("groups[0].disposeFrom")).isEqualTo("2023-01-16T00:00:00Z");
    assertThat(group(record).getString("posted.contract_end")).isEqualTo("2020-01-15T12:00:00Z");

    neighbours.event(event, "contract_end", record, null, "2099-01-15T12:00:00Z", true);
    evaluate();
    assertThat(due("DUE")).isEmpty();
    assertThat(group(record).getString("groups[0].disposeFrom")).isEqualTo("2102-01-16T00:00:00Z");

    neighbours.event(event, "contract_end", record, null, "2099-01-15T12:00:00Z", false);
    evaluate();
    assertThat(group(record).getString("groups[0].disposeFrom")).isNull();
    assertThat(group(record).getList("groups[0].missingTriggers")).contains("contract_end");
    assertThat(group(record).getMap("posted")).isEmpty();
    assertThat(evaluate().jsonPath().getLong("result.records")).isZero();
  }

  @Test
  void anEventWhoseRecordIsNotThereYetWaitsForIt() throws SQLException {
    long waiting = summary().getLong("waiting");
    String record = record(41);
    neighbours.event(UUID.randomUUID(), "contract_end", record, null, "2020-01-15T12:00:00Z", true);
    neighbours.event(
        UUID.randomUUID(),
        "contract_end",
        null,
        subject("p42@" + key + ".example"),
        "2020-01-15T12:00:00Z",
        true);
    evaluate();
    assertThat(summary().getLong("waiting")).isEqualTo(waiting + 2);
    assertThat(due("DUE")).isEmpty();

    crm(
        "insert into contacts select i, 'Late', 'p' || i || '@%s.example', null, 'DE', now(), null, null, null, false from generate_series(41, 42) i"
            .formatted(key));
    sync();
    evaluate();
    assertThat(summary().getLong("waiting")).isEqualTo(waiting);
    assertThat(due("DUE")).containsExactlyInAnyOrder(record, record(42));
  }

  @Test
  void theLaterOfEventAndColumnCountsAndTheConflictIsReported() {
    policy(clause(RuleKind.MAXIMUM, "last_activity", 3, null));
    evaluate();
    assertThat(due("DUE")).hasSize(5);
    long conflicts = summary().getLong("conflicts");
    neighbours.event(
        UUID.randomUUID(), "last_activity", record(1), null, "2098-05-05T00:00:00Z", true);
    neighbours.event(
        UUID.randomUUID(), "last_activity", record(2), null, "2001-05-05T00:00:00Z", true);
    neighbours.event(
        UUID.randomUUID(), "last_activity", record(3), null, "2020-02-29T20:00:00Z", true);
    evaluate();
    assertThat(due("DUE")).containsExactlyInAnyOrder(record(2), record(3), record(4), record(5));
    assertThat(group(record(2)).getString("groups[0].disposeFrom"))
        .as("what the system knows is later")
        .isEqualTo("2023-03-01T00:00:00Z");
    assertThat(group(record(1)).getList("conflicts")).isEqualTo(List.of("last_activity"));
    assertThat(group(record(2)).getList("conflicts")).isEqualTo(List.of("last_activity"));
    assertThat(group(record(3)).getList("conflicts")).as("the same day").isEmpty();
    assertThat(summary().getLong("conflicts")).isEqualTo(conflicts + 2);
  }

  @Test
  void ofSeveralEventsTheLatestCounts() {
    String record = record(1);
    UUID later = UUID.randomUUID();
    neighbours.event(later, "contract_end", record, null, "2097-01-15T12:00:00Z", true);
    neighbours.event(UUID.randomUUID(), "contract_end", record, null, "2001-01-15T12:00:00Z", true);
    neighbours.event(
        UUID.randomUUID(),
        "contract_end",
        null,
        subject("p1@" + key + ".example"),
        "2002-01-15T12:00:00Z",
        true);
    evaluate();
    assertThat(group(record).getString("posted.contract_end")).isEqualTo("2097-01-15T12:00:00Z");
    neighbours.event(later, "contract_end", record, null, "2097-01-15T12:00:00Z", false);
    evaluate();
    assertThat(group(record).getString("posted.contract_end")).isEqualTo("2002-01-15T12:00:00Z");
  }

  @Test
  void aFutureEventStartsTheClockAndHasNotHappened() {
    // Former customers go at once; a contract that ends in 2097 makes nobody a former customer.
    policy(
        clause(
            RuleKind.MAXIMUM, "record_created", 3, new Condition.TriggerPresent("contract_end")));
    String record = record(1);
    UUID event = UUID.randomUUID();
    neighbours.event(event, "contract_end", record, null, "2097-01-15T12:00:00Z", true);
    evaluate();
    assertThat(due("DUE")).isEmpty();
    assertThat(group(record).getBoolean("groups[0].rules[0].acts")).isFalse();

    // Time goes by: nothing is posted, and nobody touches the record.
    RunScene.ownUpdate(
        "update business_event set occurred_at = now() - interval '1 minute' where event = '"
            + event
            + "'");
    RunScene.ownUpdate(
        "update record set posted = jsonb_build_object('contract_end', now() - interval '1 minute') where id = '"
            + record
            + "'");
    RunScene.ownUpdate("update event_cursor set happened_up_to = now() - interval '1 hour'");
    assertThat(evaluate().jsonPath().getLong("result.records")).isEqualTo(1);
    assertThat(due("DUE")).containsExactly(record);
    assertThat(group(record).getBoolean("groups[0].rules[0].acts")).isTrue();
  }

  @Test
  void withoutTheFeedNothingIsEvaluated() {
    neighbours.eventsDown = true;
    assertThat(evaluate().jsonPath().getString("problem.code")).isEqualTo("events.unavailable");
    neighbours.eventsDown = false;
    neighbours.loseEvent();
    neighbours.event(
        UUID.randomUUID(), "contract_end", record(1), null, "2020-01-15T12:00:00Z", true);
    assertThat(evaluate().jsonPath().getString("problem.code"))
        .as("a change is missing")
        .isEqualTo("events.answer-invalid");
    assertThat(due("DUE")).isEmpty();
  }

  /** A sync stores a record while its event arrives; neither may miss the other. */
  @Test
  void anEventAndItsRecordThatArriveTogetherFindEachOther() throws Exception {
    String record = record(77);
    UUID event = UUID.randomUUID();
    try (Connection sync = PostgresResource.current().connect();
        Statement sql = sync.createStatement()) {
      sync.setAutoCommit(false);
      // What a sync's transaction does, held open after it has looked for events.
      sql.execute("select one from event_cursor for share");
      sql.execute(
          "insert into record (id, system_id, dataset, profile_id, fingerprint, triggers, first_seen_sync, last_seen_sync, changed_at)"
              + " select '%s', system_id, dataset, profile_id, fingerprint, triggers, first_seen_sync, last_seen_sync, changed_at from record where id = '%s'"
                  .formatted(record, record(1)));
      neighbours.event(event, "contract_end", record, null, "2020-01-15T12:00:00Z", true);
      CompletableFuture<Long> applied = CompletableFuture.supplyAsync(feed::catchUp);
      RunScene.await(
          "the feed waits for the sync, or has gone by",
          () ->
              applied.isDone()
                  || "1"
                      .equals(
                          RunScene.own(
                              "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%event_cursor%' and datname = current_database()")));
      sync.commit();
      applied.get(1, TimeUnit.MINUTES);
    }
    assertThat(
            RunScene.own(
                "select posted ->> 'contract_end' from record where id = '" + record + "'"))
        .startsWith("2020-01-15T12:00:00");
  }

  @Test
  void recordsAreNamedByReferencesThatNobodyCanGuess() {
    Map<String, Object> body =
        Map.of(
            "system",
            key,
            "dataset",
            "public.contacts",
            "keys",
            List.of(List.of("1"), List.of("999")));
    Response made = erp.post("/api/v1/record-references", body);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
    assertThat(made.jsonPath().getList("records")).hasSize(2).doesNotHaveDuplicates();
    assertThat(
            steward
                .get("/api/v1/records/" + made.jsonPath().getString("records[0]"))
                .jsonPath()
                .getString("key[0]"))
        .isEqualTo("1");
    Problems.check(
        erp.post(
            "/api/v1/record-references",
            Map.of(
                "system", key, "dataset", "public.contacts", "keys", List.of(List.of("1", "2")))),
        400,
        "record.reference-invalid");
    Problems.check(
        erp.post(
            "/api/v1/record-references",
            Map.of("system", key, "dataset", "public.secrets", "keys", List.of(List.of("1")))),
        400,
        "record.reference-invalid");
    Problems.check(
        erp.post(
            "/api/v1/record-references",
            Map.of(
                "system", "nowhere", "dataset", "public.contacts", "keys", List.of(List.of("1")))),
        404,
        "system.not-found");
  }

  private void policy(Clause clause) {
    FieldGroup group =
        new FieldGroup(
            "g-person",
            List.of("email", "full_name", "phone"),
            clause.kind() == RuleKind.MINIMUM ? List.of(clause) : List.of(),
            clause.kind() == RuleKind.MAXIMUM ? List.of(clause) : List.of());
    neighbours.policy("sha256:" + clause.ruleId() + "-" + system, List.of(group));
  }

  private static Clause clause(RuleKind kind, String trigger, int years, Condition condition) {
    return new Clause(
        trigger + "-" + years,
        kind,
        Basis.LAW,
        new EndExpression.PeriodAfter(
            trigger, Anchor.EVENT, Period.ofYears(years), UTC, null, null),
        Disposition.ERASE,
        null,
        condition,
        false,
        List.of(new Clause.Citation("test", "Test law", "confirmed")));
  }

  private String record(int id) {
    return erp.post(
            "/api/v1/record-references",
            Map.of(
                "system",
                key,
                "dataset",
                "public.contacts",
                "keys",
                List.of(List.of(Integer.toString(id)))))
        .jsonPath()
        .getString("records[0]");
  }

  private JsonPath group(String record) {
    Response found = steward.get("/api/v1/records/" + record);
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    return found.jsonPath();
  }

  private JsonPath summary() {
    Response found = steward.get("/api/v1/events/summary");
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    return found.jsonPath();
  }

  private String subject(String email) {
    return steward
        .post("/api/v1/subject-references", Map.of("kind", "EMAIL", "value", email))
        .jsonPath()
        .getString("subject");
  }

  private List<String> due(String status) {
    return steward
        .get("/api/v1/due?limit=200&system=" + system + "&status=" + status)
        .jsonPath()
        .getList("items.record");
  }

  private Response sync() {
    return steward.awaitOperation(steward.post("/api/v1/systems/" + system + "/syncs", null));
  }

  private Response evaluate() {
    return steward.awaitOperation(steward.post("/api/v1/systems/" + system + "/evaluations", null));
  }

  private void crm(String statement) throws SQLException {
    try (Connection connection = crm.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
