package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.SERVICE;
import static io.tenure.consent.rest.Consents.event;
import static io.tenure.consent.rest.Consents.post;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.RouteFold;
import io.tenure.consent.usecase.state.ConsentReader;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many at once about the same person: nothing is lost, nothing is double. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BurstTest {
  private static final int CLIENTS = 50;
  private static final int EACH = 20;
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  @Inject ConsentReader reader;

  /** A thousand events within one second of the source's clock, every tenth sent twice. */
  @Test
  void aThousandEventsOfOnePersonInOneSecondFromFiftyClients() throws Exception {
    String subject = subject();
    String purpose = purpose();
    List<Callable<int[]>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int number = client;
      clients.add(() -> send(subject, purpose, number));
    }
    int created = 0;
    int repeated = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<int[]> sent : pool.invokeAll(clients)) {
        created += sent.get()[0];
        repeated += sent.get()[1];
      }
    }

    assertThat(created).isEqualTo(CLIENTS * EACH);
    assertThat(repeated).isEqualTo(CLIENTS * EACH / 10);
    assertThat(
            Rows.count(
                "select count(distinct source_id) from consent_event where subject = ?", subject))
        .isEqualTo(CLIENTS * EACH);
    assertThat(Rows.count("select count(*) from consent_event where subject = ?", subject))
        .isEqualTo(CLIENTS * EACH);
    SubjectPurpose pair = SubjectPurpose.of(subject, purpose);
    List<ConsentEvent> history = reader.histories(List.of(pair), null).get(pair);
    assertThat(reader.standings(List.of(pair)).get(pair)).isEqualTo(RouteFold.of(history));
    // the last event of the second is a yes of the same source
    assertThat(state(subject, purpose, null)).startsWith("GIVEN true");
  }

  private static int[] send(String subject, String purpose, int client) {
    int created = 0;
    int repeated = 0;
    for (int i = 0; i < EACH; i++) {
      int number = i * CLIENTS + client;
      String type = number % 2 == 1 ? "GIVEN" : "WITHDRAWN";
      Map<String, Object> event =
          event(subject, purpose, type, START.plusMillis(number).toString());
      event.put("sourceId", "burst-" + subject.substring(3) + "-" + number);
      for (int times = i % 10 == 0 ? 2 : 1; times > 0; times--) {
        Response answer = SERVICE.post("/api/v1/consent-events", event);
        if (answer.statusCode() == 201) {
          created++;
        } else {
          assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
          repeated++;
        }
      }
    }
    return new int[] {created, repeated};
  }

  /** An objection to everything and first events of new pairs cross; none escapes it. */
  @Test
  void noFirstEventSlipsPastAnObjectionToEverything() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 25; round++) {
      String subject = subject();
      List<String> purposes = List.of(purpose(), purpose(), purpose());
      List<Callable<Integer>> calls = new ArrayList<>();
      for (String purpose : purposes) {
        int delay = random.nextInt(6);
        calls.add(
            () -> {
              Thread.sleep(delay);
              return post(event(subject, purpose, "GIVEN", "2024-01-01T00:00:00Z")).statusCode();
            });
      }
      calls.add(
          () -> {
            Thread.sleep(2);
            return post(event(subject, "*", "OBJECTED", "2024-02-01T00:00:00Z")).statusCode();
          });
      try (ExecutorService pool = Executors.newFixedThreadPool(calls.size())) {
        for (Future<Integer> answer : pool.invokeAll(calls)) {
          assertThat(answer.get()).isEqualTo(201);
        }
      }
      for (String purpose : purposes) {
        assertThat(state(subject, purpose, null))
            .as("seed %d", seed)
            .isEqualTo("OBJECTED false 2024-02-01T00:00:00Z");
      }
      record(subject, "*", "OBJECTION_WITHDRAWN", "2024-03-01T00:00:00Z");
    }
  }
}
