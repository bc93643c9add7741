package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.SERVICE;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.importAll;
import static io.tenure.consent.rest.Consents.line;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.usecase.feed.AnnounceExpiries;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ChangeFeedTest {
  private static final int WRITERS = 8;

  @Inject AnnounceExpiries announceExpiries;

  @Test
  void changesComeInOrderAndOnlyWhereTheStateChanged() {
    String subject = subject();
    String purpose = purpose();
    Reader reader = Reader.atEnd();

    record(subject, purpose, "GIVEN", "2024-01-01T00:00:00Z");
    record(subject, purpose, "USED", "2024-02-01T00:00:00Z");
    record(subject, purpose, "GIVEN", "2024-03-01T00:00:00Z");
    record(subject, purpose, "WITHDRAWN", "2024-06-01T00:00:00Z");
    record(subject, purpose, "GIVEN", "2023-01-01T00:00:00Z");

    List<Map<String, Object>> changes = reader.readAll(100).stream().filter(of(subject)).toList();
    assertThat(changes).extracting(c -> c.get("state")).containsExactly("GIVEN", "WITHDRAWN");
    assertThat(changes).extracting(c -> c.get("valid")).containsExactly(true, false);
    assertThat(changes.getFirst()).containsEntry("endedAt", null);
    assertThat(changes.getLast())
        .containsEntry("since", "2024-06-01T00:00:00Z")
        .containsEntry("endedAt", "2024-06-01T00:00:00Z");
  }

  @Test
  void theEndOfTheFeedHasACursorToo() {
    Reader reader = Reader.atEnd();
    String cursor = reader.cursor;

    assertThat(reader.readAll(5)).isEmpty();
    assertThat(reader.cursor).isEqualTo(cursor);
  }

  @Test
  void readersMissNothingWhileManyWrite() throws Exception {
    long seed = System.nanoTime();
    String purpose = purpose();
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      subjects.add(subject());
    }
    Reader reader = Reader.atEnd();
    List<Map<String, Object>> seen = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> work = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        Random random = new Random(seed + w);
        String source = "writer-" + w;
        work.add(writers.submit(() -> write(random, source, subjects, purpose)));
      }
      while (work.stream().anyMatch(done -> !done.isDone())) {
        seen.addAll(reader.read(7));
      }
      for (Future<?> done : work) {
        done.get();
      }
    }
    seen.addAll(reader.readAll(1000));

    // Every number once, in order, without gap: what was written later was never numbered earlier.
    List<Long> numbers = seen.stream().map(c -> ((Number) c.get("seq")).longValue()).toList();
    for (int i = 1; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).as("seed %d", seed).isEqualTo(numbers.get(i - 1) + 1);
    }
    // And the last word of the feed on each pair is its state.
    Map<Object, String> last = new HashMap<>();
    seen.forEach(
        c ->
            last.put(
                c.get("subject"), c.get("state") + " " + c.get("valid") + " " + c.get("since")));
    for (String subject : subjects) {
      assertThat(last.getOrDefault(subject, "UNKNOWN false null"))
          .as("seed %d", seed)
          .isEqualTo(state(subject, purpose, null));
    }
  }

  @Test
  void expiryByClockIsAChange() {
    String subject = subject();
    String purpose = purpose(Map.of("validity", "P1D"));
    Reader reader = Reader.atEnd();
    // Recorded while valid, expired since: what time would do in a day is done to the stored row.
    String yesterday = Instant.now().minus(6, ChronoUnit.HOURS).toString();
    record(subject, purpose, "GIVEN", yesterday);
    Instant end = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    Rows.execute(
        "update consent_state set valid_until = ? where subject = ? and purpose = ?",
        java.sql.Timestamp.from(end),
        subject,
        purpose);

    assertThat(announceExpiries.announce()).isPositive();

    List<Map<String, Object>> changes = reader.readAll(100).stream().filter(of(subject)).toList();
    assertThat(changes).extracting(c -> c.get("state")).containsExactly("GIVEN", "EXPIRED");
    assertThat(changes.getLast())
        .containsEntry("since", end.toString())
        .containsEntry("endedAt", end.toString())
        .containsEntry("valid", false);
    announceExpiries.announce();
    assertThat(reader.readAll(100).stream().filter(of(subject))).isEmpty();
  }

  @Test
  void foreignCursorsAreRefused() {
    assertProblem(get("nonsense", 10), 400, "cursor.invalid");
    assertProblem(get(Cursor.of("purposes", "a").encode(), 10), 400, "cursor.invalid");
    assertProblem(get(Cursor.of("changes", -5).encode(), 10), 400, "cursor.invalid");
    assertProblem(
        get(Cursor.of("changes", 999_999_999_999L).encode(), 10), 409, "consent.cursor-ahead");
    assertProblem(get("", 5001), 400, "request.invalid");
    assertProblem(get("", 0), 400, "request.invalid");
  }

  private static void write(Random random, String source, List<String> subjects, String purpose) {
    String[] types = {"GIVEN", "WITHDRAWN", "REFUSED", "OBJECTED", "RENEWED"};
    for (int i = 0; i < 12; i++) {
      List<Map<String, Object>> lines = new ArrayList<>();
      for (int n = 1 + random.nextInt(6); n > 0; n--) {
        String at =
            Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(9_000_000)).toString();
        Map<String, Object> line =
            line(
                subjects.get(random.nextInt(subjects.size())),
                purpose,
                types[random.nextInt(types.length)],
                at,
                source + "-" + purpose + "-" + i + "-" + n);
        line.put("source", source);
        lines.add(line);
      }
      Response answer = importAll(lines);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
  }

  private static java.util.function.Predicate<Map<String, Object>> of(String subject) {
    return change -> subject.equals(change.get("subject"));
  }

  private static Response get(String cursor, int limit) {
    return SERVICE
        .request()
        .queryParam("cursor", cursor)
        .queryParam("limit", limit)
        .get("/api/v1/consent-changes");
  }

  /** Somebody who follows the feed. */
  static final class Reader {
    private String cursor = "";

    static Reader atEnd() {
      Reader reader = new Reader();
      reader.readAll(5000);
      return reader;
    }

    List<Map<String, Object>> read(int limit) {
      Response answer = get(cursor, limit);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      cursor = answer.path("next");
      assertThat(cursor).isNotNull();
      return answer.path("items");
    }

    List<Map<String, Object>> readAll(int limit) {
      List<Map<String, Object>> all = new ArrayList<>();
      List<Map<String, Object>> some;
      do {
        some = read(limit);
        all.addAll(some);
      } while (!some.isEmpty());
      return all;
    }
  }
}
