package io.tenure.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Ticks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets old answers; harmless on several replicas at once. */
@ApplicationScoped
class IdempotencyPurge {

  private final IdempotencyStore store;
  private final Database database;
  private final Duration ttl;

  IdempotencyPurge(
      IdempotencyStore store,
      Database database,
      @ConfigProperty(name = "tenure.idempotency.ttl", defaultValue = "PT24H") Duration ttl) {
    this.store = store;
    this.database = database;
    this.ttl = ttl;
  }

  @RunOnVirtualThread
  @Scheduled(
      every = "15m",
      delayed = "1m",
      identity = "idempotency-purge",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    Ticks.run("Forgetting old answers", this::purge);
  }

  void purge() {
    int forgotten;
    do {
      forgotten = database.await(store.purge(ttl));
    } while (forgotten > 0);
  }
}
