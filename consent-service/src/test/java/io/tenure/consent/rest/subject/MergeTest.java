package io.tenure.consent.rest.subject;

import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.rest.Consents;
import io.tenure.consent.rest.Rows;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class MergeTest {
  private String one;
  private String other;
  private String purpose;

  @BeforeEach
  void newPeople() {
    one = subject();
    other = subject();
    purpose = purpose();
  }

  @Test
  void bothReferencesAnswerWithTheHistoryOfBoth() {
    record(one, purpose, "GIVEN", "2024-03-01T00:00:00Z");
    record(other, purpose, "WITHDRAWN", "2024-06-01T00:00:00Z");
    String onlyOne = purpose();
    record(one, onlyOne, "GIVEN", "2024-01-01T00:00:00Z");

    assertThat(merge(one, other).<Boolean>path("merged")).isTrue();

    for (String subject : List.of(one, other)) {
      assertThat(state(subject, purpose, null)).isEqualTo("WITHDRAWN false 2024-06-01T00:00:00Z");
      assertThat(state(subject, purpose, "2024-04-01T00:00:00Z"))
          .isEqualTo("GIVEN true 2024-03-01T00:00:00Z");
      assertThat(state(subject, onlyOne, null)).startsWith("GIVEN true");
      assertThat(Consents.end(subject, purpose, null)).isEqualTo("2024-06-01T00:00:00Z");
    }
  }

  @Test
  void whatIsSaidLaterOfOneHoldsForAllAndTheFeedTellsIt() {
    String third = subject();
    record(one, purpose, "GIVEN", "2024-03-01T00:00:00Z");
    merge(one, other);
    merge(other, third);
    long seq = Rows.count("select last_seq from consent_feed");

    record(third, purpose, "WITHDRAWN", "2024-06-01T00:00:00Z");

    for (String subject : List.of(one, other, third)) {
      assertThat(state(subject, purpose, null)).startsWith("WITHDRAWN false");
      assertThat(
              Rows.count(
                  "select count(*) from consent_change where subject = ? and state = 'WITHDRAWN'"
                      + " and seq > ?",
                  subject,
                  seq))
          .isEqualTo(1);
    }
    String fresh = purpose();
    record(other, fresh, "GIVEN", "2024-06-01T00:00:00Z");
    assertThat(state(one, fresh, null)).startsWith("GIVEN true");
    record(one, "*", "OBJECTED", "2024-07-01T00:00:00Z");
    assertThat(state(third, fresh, null)).startsWith("OBJECTED false");
  }

  @Test
  void mergingAgainChangesNothing() {
    record(one, purpose, "GIVEN", "2024-03-01T00:00:00Z");
    merge(one, other);
    long changes = Rows.count("select last_seq from consent_feed");
    long told = merges();

    assertThat(merge(other, one).<Boolean>path("merged")).isFalse();

    assertThat(Rows.count("select last_seq from consent_feed")).isEqualTo(changes);
    assertThat(merges()).isEqualTo(told).isEqualTo(2);
    assertThat(Rows.count("select count(*) from consent_event where subject in (?, ?)", one, other))
        .isEqualTo(1);
  }

  @Test
  void whatIsNoPersonIsRefused() {
    Problems.check(merge(one, one), 400, "subject.merge-invalid");
    Problems.check(merge(one, "jane.roe@example.com"), 400, "consent.subject-invalid");
    assertThat(merge(one, "jane.roe@example.com").asString()).doesNotContain("jane");
  }

  @Test
  void mergesAndEventsAtTheSameTimeLoseNothing() throws Exception {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      people.add(subject());
    }
    List<Future<Integer>> calls = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < people.size(); i++) {
          String person = people.get(i);
          String next = people.get((i + 1) % people.size());
          String at = "2024-01-0" + (round + 1) + "T0" + i + ":00:00Z";
          calls.add(
              clients.submit(
                  () -> Consents.post(Consents.event(person, purpose, "GIVEN", at)).statusCode()));
          calls.add(clients.submit(() -> merge(person, next).statusCode()));
        }
      }
    }
    for (Future<Integer> call : calls) {
      assertThat(call.get()).isIn(200, 201);
    }
    record(people.getFirst(), purpose, "WITHDRAWN", "2024-02-01T00:00:00Z");
    for (String person : people) {
      assertThat(state(person, purpose, null)).isEqualTo("WITHDRAWN false 2024-02-01T00:00:00Z");
      assertThat(state(person, purpose, "2024-01-31T00:00:00Z"))
          .isEqualTo("GIVEN true 2024-01-01T00:00:00Z");
    }
  }

  private long merges() {
    return Rows.count(
        "select count(*) from announcement where type = 'subject.merged' and subject in (?, ?)",
        one,
        other);
  }

  static Response merge(String... subjects) {
    return Consents.MANAGER
        .request()
        .contentType("application/json")
        .body(Map.of("subjects", List.of(subjects)))
        .post("/api/v1/subjects/merges");
  }
}
