package io.tenure.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.testing.PostgresResource;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/**
 * Two replicas and more on one table. Their kind has no handler here, so that the application's own
 * worker stays out of it.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LeasesQuarkusTest {

  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Actor ACTOR = Actor.stored("iss", "sub");

  @Inject LeaseStore leases;
  @Inject Operations operations;
  @Inject Database database;

  @Test
  void eachOperationIsClaimedByOneOfManyReplicas() throws InterruptedException {
    String kind = "claimed-" + UUID.randomUUID();
    int number = 60;
    for (int i = 0; i < number; i++) {
      operations.submit(kind, i, ACTOR);
    }
    ConcurrentLinkedQueue<UUID> claimed = new ConcurrentLinkedQueue<>();
    List<Thread> replicas = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      replicas.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (Optional<Claim> claim = leases.claim(Set.of(kind), LEASE);
                        claim.isPresent();
                        claim = leases.claim(Set.of(kind), LEASE)) {
                      claimed.add(claim.get().id());
                    }
                  }));
    }
    for (Thread replica : replicas) {
      replica.join();
    }
    assertThat(claimed).hasSize(number).doesNotHaveDuplicates();
  }

  @Test
  void whoLostTheLeaseCanChangeNothing() {
    String kind = "lost-" + UUID.randomUUID();
    UUID id = operations.submit(kind, "payload", ACTOR);
    Claim first = leases.claim(Set.of(kind), LEASE).orElseThrow();
    assertThat(leases.claim(Set.of(kind), LEASE)).as("while the lease runs").isEmpty();
    assertThat(leases.checkpoint(first, "{\"step\":1}")).isTrue();
    expire(id);
    Claim second = leases.claim(Set.of(kind), LEASE).orElseThrow();
    assertThat(second.checkpoint()).isEqualTo("{\"step\": 1}");
    assertThat(second.owner()).isNotEqualTo(first.owner());

    assertThat(leases.heartbeat(first, LEASE)).isEmpty();
    assertThat(leases.checkpoint(first, "{\"step\":99}")).isFalse();
    assertThat(leases.progress(first, 99, 99, "late")).isFalse();
    assertThat(leases.handBack(first, Duration.ZERO)).isFalse();
    assertThat(leases.finish(first, OperationState.FAILED, null, "{}")).isFalse();

    assertThat(leases.finish(second, OperationState.SUCCEEDED, "{\"ok\":true}", null)).isTrue();
    Operation ended = operations.get(id);
    assertThat(ended.state()).isEqualTo(OperationState.SUCCEEDED);
    assertThat(ended.done()).isZero();
    assertThat(leases.claim(Set.of(kind), LEASE)).as("after the end").isEmpty();
  }

  @Test
  void checkpointRestartsTheCountOfAttempts() {
    String kind = "attempts-" + UUID.randomUUID();
    UUID id = operations.submit(kind, "payload", ACTOR);
    for (int attempt = 1; attempt <= 3; attempt++) {
      Claim claim = leases.claim(Set.of(kind), LEASE).orElseThrow();
      assertThat(claim.attempt()).isEqualTo(attempt);
      expire(id);
    }
    Claim claim = leases.claim(Set.of(kind), LEASE).orElseThrow();
    leases.checkpoint(claim, "1");
    expire(id);
    assertThat(leases.claim(Set.of(kind), LEASE).orElseThrow().attempt()).isEqualTo(1);
  }

  @Test
  void sameIdIsSubmittedOnce() {
    String kind = "once-" + UUID.randomUUID();
    UUID id = UUID.randomUUID();
    operations.submit(id, kind, "first", ACTOR);
    operations.submit(id, kind, "second", ACTOR);
    assertThat(leases.claim(Set.of(kind), LEASE).orElseThrow().payload()).isEqualTo("\"first\"");
    assertThat(leases.claim(Set.of(kind), LEASE)).isEmpty();
  }

  @Test
  void rolledBackSubmissionDoesNotExist() {
    UUID id = UUID.randomUUID();
    try {
      database.inTransactionDo(
          sql -> {
            operations.submit(sql, id, "never-" + id, "payload", ACTOR);
            throw new IllegalArgumentException("changed my mind");
          });
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessage("changed my mind");
    }
    assertThat(operations.find(id)).isEmpty();
  }

  private void expire(UUID id) {
    database.execute(
        "UPDATE operation SET leased_until = clock_timestamp() - interval '1 second' WHERE id = $1",
        Tuple.of(id));
  }
}
