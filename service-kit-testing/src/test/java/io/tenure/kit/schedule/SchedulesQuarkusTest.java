package io.tenure.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tenure.kit.sql.Database;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.app.TickJob;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SchedulesQuarkusTest {

  @Inject ScheduleStore store;
  @Inject Clock clock;
  @Inject Config config;
  @Inject Database database;
  @Inject TickJob job;

  @Test
  void oneReplicaAtATimeRunsWhatIsDue() throws InterruptedException {
    // Four replicas, each with its own memory of what it runs, beside the application's own.
    List<Schedules> replicas =
        java.util.stream.Stream.generate(() -> new Schedules(List.of(job), store, clock, config))
            .limit(4)
            .toList();
    int before = job.runs.get();
    for (int round = 0; round < 3; round++) {
      due();
      List<Thread> threads =
          replicas.stream()
              .map(replica -> Thread.ofVirtual().start(() -> replica.wake(job)))
              .toList();
      for (Thread thread : threads) {
        thread.join();
      }
      awaitIdle();
    }
    assertThat(job.most).as("at the same time").hasValue(1);
    assertThat(job.runs.get() - before).as("runs for three due times").isEqualTo(3);
    JsonPath seen = Api.as("ann", "auditor").get("/api/v1/schedules").jsonPath();
    assertThat(seen.getString("items[0].name")).isEqualTo("tick");
    assertThat(seen.getString("items[0].cron")).isEqualTo("0 0 3 1 1 ?");
    assertThat(seen.getString("items[0].outcome")).isEqualTo("SUCCEEDED");
    assertThat(seen.getString("items[0].message")).isEqualTo("run " + job.runs.get());
    assertThat(Instant.parse(seen.getString("items[0].lastStartedAt")))
        .isBefore(Instant.parse(seen.getString("items[0].lastFinishedAt")));
    assertThat(Instant.parse(seen.getString("items[0].nextAt"))).isAfter(clock.instant());
  }

  @Test
  void failureIsShownWithoutItsDetailsAndTheNextRunIsPlanned() throws InterruptedException {
    job.fail = true;
    try {
      new Schedules(List.of(job), store, clock, config).wake(job);
      due();
      new Schedules(List.of(job), store, clock, config).wake(job);
      awaitIdle();
    } finally {
      job.fail = false;
    }
    Schedule seen = store.list().getFirst();
    assertThat(seen.outcome()).isEqualTo(Schedule.Outcome.FAILED);
    assertThat(seen.message()).startsWith("upstream.unavailable").doesNotContain("secret");
    assertThat(seen.nextAt()).isAfter(clock.instant());
  }

  @Test
  void leaseOfADeadReplicaEnds() {
    store.declare("orphan", "0 0 3 1 1 ?", Instant.EPOCH);
    Instant now = clock.instant();
    assertThat(store.claim("orphan", now, Duration.ofSeconds(30))).isPresent();
    assertThat(store.claim("orphan", now, Duration.ofSeconds(30))).isEmpty();
    database.execute(
        "UPDATE schedule SET leased_until = clock_timestamp() - interval '1 second' WHERE name = 'orphan'");
    ConcurrentLinkedQueue<Object> claims = new ConcurrentLinkedQueue<>();
    store.claim("orphan", now, Duration.ofSeconds(30)).ifPresent(claims::add);
    store.claim("orphan", now, Duration.ofSeconds(30)).ifPresent(claims::add);
    assertThat(claims).hasSize(1);
    database.execute("DELETE FROM schedule WHERE name = 'orphan'");
  }

  private void due() {
    store.declare(job.name(), "0 0 3 1 1 ?", clock.instant());
    assertThat(
            database.execute(
                "UPDATE schedule SET next_at = clock_timestamp() - interval '1 second' WHERE name = $1",
                Tuple.of(job.name())))
        .isEqualTo(1);
  }

  private void awaitIdle() throws InterruptedException {
    Instant giveUp = Instant.now().plusSeconds(30);
    do {
      Thread.sleep(50);
      assertThat(Instant.now()).isBefore(giveUp);
    } while (store.list().getFirst().running()
        || store.list().getFirst().nextAt().isBefore(clock.instant()));
  }
}
