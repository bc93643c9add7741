package io.tenure.policy.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Business events over HTTP, on a real database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EventsQuarkusTest {
  private static final Api ERP = Api.as("erp", Roles.EVENT_POSTER);
  private static final Api SHOP = Api.as("shop", Roles.EVENT_POSTER);
  private static final Api STEWARD = Api.as("stella", Roles.DATA_STEWARD);
  private static final Api DISPOSAL = Api.as("disposal-service", Roles.SERVICE);

  private final String source = "erp-" + UUID.randomUUID();

  @Test
  void theSameEventTwiceIsOneEvent() {
    Map<String, Object> event = event("c-1", UUID.randomUUID(), "2026-03-31T22:00:00Z");
    Response first = ERP.post("/api/v1/events", event);
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    assertThat(first.header("ETag")).isEqualTo("\"v1\"");
    Response again = ERP.post("/api/v1/events", event);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(ERP.get(first.header("Location")).asString()).isEqualTo(first.asString());

    event.put("occurredAt", "2026-04-30T22:00:00Z");
    Problems.check(ERP.post("/api/v1/events", event), 409, "event.differs");
    assertThat(changes()).hasSize(1);
  }

  @Test
  void anEventWithoutAnObjectIsRefused() {
    Map<String, Object> event = event("c-1", UUID.randomUUID(), "2026-03-31T22:00:00Z");
    event.remove("object");
    Problems.check(ERP.post("/api/v1/events", event), 400, "event.object-missing");
    event.put("object", Map.of());
    Problems.check(ERP.post("/api/v1/events", event), 400, "event.object-missing");
    event.put("object", Map.of("record", "max@nachtigall.example"));
    Response refused = ERP.post("/api/v1/events", event);
    Problems.check(refused, 400, "event.object-invalid");
    assertThat(refused.asString()).doesNotContain("nachtigall");
    assertThat(changes()).isEmpty();
  }

  @Test
  void badEventsSayWhatIsWrong() {
    Map<String, Object> event = event("c-1", UUID.randomUUID(), "2026-03-31T22:00:00Z");
    event.put("type", "contract_ende");
    Response unknown = ERP.post("/api/v1/events", event);
    Problems.check(unknown, 400, "event.type-unknown");
    assertThat(unknown.jsonPath().getList("nearest")).contains("contract_end");
    event.put("type", "contract_end");
    for (String bad : List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-03-31")) {
      event.put("occurredAt", bad);
      Problems.check(ERP.post("/api/v1/events", event), 400, "event.time-invalid");
    }
    event.put("occurredAt", "2026-03-31T22:00:00Z");
    event.put("occuredAt", "2026-03-31T22:00:00Z");
    Problems.check(ERP.post("/api/v1/events", event), 400, "request.unknown-field");
    assertThat(changes()).isEmpty();
    Problems.check(ERP.get("/api/v1/events/" + UUID.randomUUID()), 404, "event.not-found");
  }

  @Test
  void theActivePolicyDeclaresTypesOfItsOwn() {
    Map<String, Object> event = event("c-1", UUID.randomUUID(), "2026-03-31T22:00:00Z");
    String own = "loyalty_" + source.substring(4, 12);
    event.put("type", own);
    Problems.check(ERP.post("/api/v1/events", event), 400, "event.type-unknown");
    Response made =
        Policies.AUTHOR.post(
            "/api/v1/policies",
            Map.of("name", Policies.name(), "pack", "crm-sales", "triggers", List.of(own)));
    String policy = made.jsonPath().getString("id");
    Policies.approved(policy, 1);
    Response active = Policies.APPROVER.post(Policies.version(policy, 1) + "/activate", Map.of());
    assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
    assertThat(ERP.post("/api/v1/events", event).statusCode()).isEqualTo(201);
  }

  @Test
  void correctionsMoveItAndEarlierValuesStayVisible() {
    Map<String, Object> event = event("c-1", UUID.randomUUID(), "2026-03-31T22:00:00Z");
    String id = ERP.post("/api/v1/events", event).jsonPath().getString("event");
    String path = "/api/v1/events/" + id;
    Map<String, Object> correction =
        Map.of("occurredAt", "2099-03-31T22:00:00Z", "reason", "Extended.");
    Problems.check(ERP.post(path + "/corrections", correction), 428, "precondition.required");
    Problems.check(
        ERP.request()
            .contentType("application/json")
            .header("If-Match", "\"v7\"")
            .header("Idempotency-Key", UUID.randomUUID())
            .body(correction)
            .post(path + "/corrections"),
        412,
        "precondition.failed");
    Response corrected = act(ERP, path + "/corrections", 1, correction);
    assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
    assertThat(corrected.header("ETag")).isEqualTo("\"v2\"");
    assertThat(corrected.jsonPath().getString("occurredAt")).isEqualTo("2099-03-31T22:00:00Z");
    assertThat(corrected.jsonPath().getString("revisions[0].occurredAt"))
        .isEqualTo("2026-03-31T22:00:00Z");
    assertThat(corrected.jsonPath().getString("revisions[1].reason")).isEqualTo("Extended.");

    Problems.check(
        act(SHOP, path + "/cancellations", 2, Map.of("reason", "Not mine.")),
        403,
        "event.other-poster");
    Response cancelled = act(STEWARD, path + "/cancellations", 2, Map.of("reason", "Never ended."));
    assertThat(cancelled.jsonPath().getString("state")).isEqualTo("CANCELLED");
    assertThat(cancelled.jsonPath().getString("revisions[2].subject")).isEqualTo("stella");
    Response back = act(ERP, path + "/corrections", 3, correction);
    assertThat(back.jsonPath().getString("state")).isEqualTo("VALID");
    assertThat(changes())
        .extracting(c -> c.get("state"))
        .containsExactly("VALID", "VALID", "CANCELLED", "VALID");
  }

  @Test
  void aLateRevisionIsKeptAndChangesNothing() {
    UUID record = UUID.randomUUID();
    Map<String, Object> third = event("c-1", record, "2026-03-03T00:00:00Z");
    third.put("revision", 3);
    third.put("reason", "Signed on the third.");
    assertThat(ERP.post("/api/v1/events", third).statusCode()).isEqualTo(201);
    Map<String, Object> second = event("c-1", record, "2026-02-02T00:00:00Z");
    second.put("revision", 2);
    second.put("cancelled", true);
    second.put("reason", "Taken back.");
    Response late = ERP.post("/api/v1/events", second);
    assertThat(late.statusCode()).as(late.asString()).isEqualTo(200);
    assertThat(late.jsonPath().getInt("revision")).isEqualTo(3);
    assertThat(late.jsonPath().getString("state")).isEqualTo("VALID");
    assertThat(late.jsonPath().getList("revisions.revision")).isEqualTo(List.of(2, 3));
    assertThat(changes()).hasSize(1);
  }

  @Test
  void goodLinesOfAnImportAreKeptAndBadOnesLeaveNoTrace() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      lines.add(event("c-" + i, UUID.randomUUID(), "2026-03-31T22:00:00Z"));
    }
    lines.get(7).remove("object");
    lines.get(9).put("type", "contract_ende");
    lines.set(11, null);
    lines.set(13, new HashMap<>(lines.get(12)));
    Map<String, Object> other = new HashMap<>(lines.get(14));
    other.put("occurredAt", "2026-01-01T00:00:00Z");
    lines.set(15, other);
    Response done = ERP.post("/api/v1/events/import", Map.of("items", lines));
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    assertThat(done.jsonPath().getInt("accepted")).isEqualTo(9_995);
    assertThat(done.jsonPath().getInt("unchanged")).isEqualTo(1);
    assertThat(done.jsonPath().getList("refused.index")).isEqualTo(List.of(7, 9, 11, 15));
    assertThat(done.jsonPath().getList("refused.code"))
        .isEqualTo(
            List.of(
                "event.object-missing",
                "event.type-unknown",
                "event.object-missing",
                "event.differs"));
    assertThat(done.jsonPath().getList("refused[1].nearest")).contains("contract_end");
    assertThat(changes()).hasSize(9_995);
    Response again = ERP.post("/api/v1/events/import", Map.of("items", lines));
    assertThat(again.jsonPath().getInt("accepted")).isZero();
    assertThat(changes()).hasSize(9_995);

    lines.add(event("c-x", UUID.randomUUID(), "2026-03-31T22:00:00Z"));
    Problems.check(
        ERP.post("/api/v1/events/import", Map.of("items", lines)), 400, "request.invalid");
  }

  @Test
  void theListIsPagedAndFiltered() {
    UUID record = UUID.randomUUID();
    ERP.post("/api/v1/events", event("a", record, "2026-03-31T22:00:00Z"));
    ERP.post("/api/v1/events", event("b", UUID.randomUUID(), "2026-03-31T22:00:00Z"));
    ERP.post("/api/v1/events", event("c", UUID.randomUUID(), "2026-03-31T22:00:00Z"));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Response page = STEWARD.get("/api/v1/events?limit=2&source={s}&cursor={c}", source, cursor);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      seen.addAll(page.jsonPath().getList("items.id"));
      cursor = page.jsonPath().getString("next");
    } while (cursor != null);
    assertThat(seen).containsExactly("a", "b", "c");
    assertThat(STEWARD.get("/api/v1/events?record={r}", record).jsonPath().getList("items.id"))
        .isEqualTo(List.of("a"));
    assertThat(
            STEWARD
                .get("/api/v1/events?source={s}&state=CANCELLED", source)
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  @Test
  void cloudEventsAreTheSameEvents() {
    UUID record = UUID.randomUUID();
    Map<String, Object> cloud = new HashMap<>();
    cloud.put("specversion", "1.0");
    cloud.put("id", "ce-1");
    cloud.put("source", source);
    cloud.put("type", "com.example.contract_end");
    cloud.put("subject", "record/" + record);
    cloud.put("time", "2026-03-31T22:00:00Z");
    cloud.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    Response made = cloud("application/cloudevents+json", "/api/v1/cloud-events", cloud);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(
            ERP.post("/api/v1/events", event("ce-1", record, "2026-03-31T22:00:00Z")).statusCode())
        .as("the same event in the other form")
        .isEqualTo(200);
    Map<String, Object> correction = new HashMap<>(cloud);
    correction.put("time", "2026-05-31T22:00:00Z");
    correction.put("data", Map.of("revision", 2, "reason", "Typo."));
    Map<String, Object> nothing = new HashMap<>(cloud);
    nothing.put("id", "ce-2");
    nothing.remove("subject");
    Response batch =
        cloud(
            "application/cloudevents-batch+json",
            "/api/v1/cloud-events/batch",
            List.of(correction, nothing));
    assertThat(batch.statusCode()).as(batch.asString()).isEqualTo(200);
    assertThat(batch.jsonPath().getInt("accepted")).isEqualTo(1);
    assertThat(batch.jsonPath().getList("refused.code")).isEqualTo(List.of("event.object-missing"));
    cloud.put("specversion", "0.3");
    Problems.check(
        cloud("application/cloudevents+json", "/api/v1/cloud-events", cloud),
        400,
        "request.invalid");
  }

  /** Writers whose transactions overlap must not make a reader step over a change. */
  @Test
  void theFeedHasNoGapsWhileManyWrite() throws Exception {
    String start =
        DISPOSAL
            .get("/api/v1/event-changes?limit=5000&cursor={c}", end())
            .jsonPath()
            .getString("next");
    int writers = 8;
    int rounds = 12;
    AtomicBoolean writing = new AtomicBoolean(true);
    List<Map<String, Object>> read = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> reader =
          pool.submit(
              () -> {
                String cursor = start;
                boolean more = true;
                while (more) {
                  boolean last = !writing.get();
                  Response part = DISPOSAL.get("/api/v1/event-changes?limit=50&cursor={c}", cursor);
                  List<Map<String, Object>> items = part.jsonPath().getList("items");
                  read.addAll(items);
                  cursor = part.jsonPath().getString("next");
                  more = !last || !items.isEmpty();
                }
              });
      List<Future<Integer>> work =
          IntStream.range(0, writers).mapToObj(w -> pool.submit(() -> write(w, rounds))).toList();
      for (Future<Integer> each : work) {
        assertThat(each.get()).isEqualTo(rounds);
      }
      writing.set(false);
      reader.get();
    }
    Set<String> ids = new HashSet<>();
    read.stream()
        .filter(c -> source.equals(c.get("source")))
        .forEach(c -> ids.add(c.get("id") + ""));
    Set<String> sent = new HashSet<>();
    for (int w = 0; w < writers; w++) {
      for (int r = 0; r < rounds; r++) {
        for (int i = 0; i < 5 + w * 10; i++) {
          sent.add("w%d-%d-%d".formatted(w, r, i));
        }
        sent.add("shared-" + r);
      }
    }
    assertThat(ids).containsExactlyInAnyOrderElementsOf(sent);
    List<Long> seqs = read.stream().map(c -> ((Number) c.get("seq")).longValue()).toList();
    assertThat(seqs)
        .as("numbers without a gap, each once, in order")
        .isEqualTo(IntStream.range(0, seqs.size()).mapToObj(i -> seqs.getFirst() + i).toList());
  }

  /** One writer has its number and has not committed: nobody may see a higher number before. */
  @Test
  void aHigherNumberIsNotSeenBeforeALowerOne() throws Exception {
    String slow =
        ERP.post("/api/v1/events", event("slow", UUID.randomUUID(), "2026-03-31T22:00:00Z"))
            .jsonPath()
            .getString("event");
    String cursor = end();
    CompletableFuture<Response> fast;
    try (Connection writer = PostgresResource.current().connect();
        Statement sql = writer.createStatement()) {
      writer.setAutoCommit(false);
      sql.execute("update business_event_feed set last_seq = last_seq + 1");
      sql.execute(
          "insert into business_event_revision select event_id, 2, occurred_at, true, null, 'Slow.', actor_issuer, actor_subject, now(), (select last_seq from business_event_feed) from business_event_revision where event_id = '%s'"
              .formatted(slow));
      fast =
          CompletableFuture.supplyAsync(
              () ->
                  ERP.post(
                      "/api/v1/events", event("fast", UUID.randomUUID(), "2026-03-31T22:00:00Z")));
      Instant giveUp = Instant.now().plus(Duration.ofMinutes(1));
      while (!fast.isDone() && !waitsForTheFeed()) {
        assertThat(Instant.now()).isBefore(giveUp);
        Thread.sleep(20);
      }
      assertThat(
              DISPOSAL.get("/api/v1/event-changes?cursor={c}", cursor).jsonPath().getList("items"))
          .as("whoever read on from here would never see the slow one")
          .isEmpty();
      writer.commit();
    }
    assertThat(fast.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(201);
    assertThat(
            DISPOSAL.get("/api/v1/event-changes?cursor={c}", cursor).jsonPath().getList("items.id"))
        .isEqualTo(List.of("slow", "fast"));
  }

  private static boolean waitsForTheFeed() throws SQLException {
    try (Connection own = PostgresResource.current().connect();
        Statement sql = own.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%business_event_feed%' and datname = current_database())")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Small and large imports at once; every writer also posts the same event as all others. */
  private int write(int writer, int rounds) {
    int done = 0;
    for (int r = 0; r < rounds; r++) {
      List<Map<String, Object>> lines = new ArrayList<>();
      for (int i = 0; i < 5 + writer * 10; i++) {
        lines.add(
            event("w%d-%d-%d".formatted(writer, r, i), UUID.randomUUID(), "2026-03-31T22:00:00Z"));
      }
      lines.add(
          writer % 2 * lines.size(), event("shared-" + r, new UUID(7, r), "2026-03-31T22:00:00Z"));
      Response answer = ERP.post("/api/v1/events/import", Map.of("items", lines));
      if (answer.statusCode() == 200 && answer.jsonPath().getList("refused").isEmpty()) {
        done++;
      }
    }
    return done;
  }

  @Test
  void aCursorBeyondTheFeedIsRefused() throws SQLException {
    ERP.post("/api/v1/events", event("c-1", UUID.randomUUID(), "2026-03-31T22:00:00Z"));
    String cursor = end();
    sql("alter table business_event_revision disable trigger business_event_revision_append_only");
    try {
      sql(
          "update business_event_revision set seq = null where seq = (select last_seq from business_event_feed)");
      sql("update business_event_feed set last_seq = last_seq - 1");
      Problems.check(
          DISPOSAL.get("/api/v1/event-changes?cursor={c}", cursor), 409, "event.cursor-ahead");
    } finally {
      sql("alter table business_event_revision enable trigger business_event_revision_append_only");
    }
  }

  @Test
  void whatWasSaidIsNeverChanged() {
    ERP.post("/api/v1/events", event("c-1", UUID.randomUUID(), "2026-03-31T22:00:00Z"));
    for (String statement :
        List.of(
            "update business_event_revision set occurred_at = now()",
            "delete from business_event_revision",
            "truncate business_event_revision",
            "delete from business_event")) {
      assertThatThrownBy(() -> sql(statement))
          .as(statement)
          .hasMessageContaining("only ever added");
    }
  }

  private Response act(Api who, String path, int seen, Map<String, Object> body) {
    return who.request()
        .contentType("application/json")
        .header("If-Match", "\"v" + seen + "\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post(path);
  }

  private static Response cloud(String type, String path, Object body) {
    return ERP.request().contentType(type).body(Policies.json(body)).post(path);
  }

  private Map<String, Object> event(String id, UUID record, String at) {
    Map<String, Object> event = new HashMap<>();
    event.put("source", source);
    event.put("id", id);
    event.put("type", "contract_end");
    event.put("object", Map.of("record", record.toString()));
    event.put("occurredAt", at);
    return event;
  }

  /** Changes of this test's source. */
  private List<Map<String, Object>> changes() {
    List<Map<String, Object>> all = new ArrayList<>();
    String cursor = "";
    List<Map<String, Object>> part;
    do {
      Response answer = DISPOSAL.get("/api/v1/event-changes?limit=5000&cursor={c}", cursor);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      part = answer.jsonPath().getList("items");
      part.stream().filter(c -> source.equals(c.get("source"))).forEach(all::add);
      cursor = answer.jsonPath().getString("next");
    } while (!part.isEmpty());
    return all;
  }

  private static String end() {
    String cursor = "";
    Response answer;
    do {
      answer = DISPOSAL.get("/api/v1/event-changes?limit=5000&cursor={c}", cursor);
      cursor = answer.jsonPath().getString("next");
    } while (!answer.jsonPath().getList("items").isEmpty());
    return cursor;
  }

  private static void sql(String statement) throws SQLException {
    try (Connection own = PostgresResource.current().connect();
        Statement sql = own.createStatement()) {
      sql.execute(statement);
    }
  }
}
