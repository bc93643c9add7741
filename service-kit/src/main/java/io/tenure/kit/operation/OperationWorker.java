package io.tenure.kit.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.sql.Ticks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Claims waiting operations and runs each on a virtual thread of its own; keeps their leases alive.
 * Every replica does the same, and the database decides who gets what.
 */
@ApplicationScoped
class OperationWorker {

  private static final Logger LOG = Logger.getLogger(OperationWorker.class);

  private static final Duration STOP = Duration.ofSeconds(3);

  private final LeaseStore leases;
  private final OperationRun run;
  private final OperationSettings settings;
  private final ObjectMapper json;
  private final Semaphore slots;
  private final Map<UUID, Active> active = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  private record Active(RunningOperation operation, Thread thread) {}

  OperationWorker(
      LeaseStore leases, OperationRun run, OperationSettings settings, ObjectMapper json) {
    this.leases = leases;
    this.run = run;
    this.settings = settings;
    this.json = json;
    this.slots = new Semaphore(settings.concurrency());
  }

  @RunOnVirtualThread
  @Scheduled(
      every = "${tenure.operations.poll:1s}",
      identity = "operations-claim",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    Ticks.run("Looking for operations", this::claimAll);
  }

  void onSubmitted(@Observes OperationSubmitted event) {
    Thread.ofVirtual().name("operation-claim-" + event.id()).start(this::tick);
  }

  /** As many as there are free places. */
  void claimAll() {
    while (!stopping && !run.kinds().isEmpty() && slots.tryAcquire()) {
      boolean started = false;
      try {
        Optional<Claim> claim = leases.claim(run.kinds(), settings.lease());
        claim.ifPresent(this::start);
        started = claim.isPresent();
      } finally {
        if (!started) {
          slots.release();
        }
      }
      if (!started) {
        return;
      }
    }
  }

  @RunOnVirtualThread
  @Scheduled(
      every = "${tenure.operations.heartbeat:5s}",
      identity = "operations-heartbeat",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void heartbeat() {
    active
        .values()
        .forEach(
            each ->
                Ticks.run(
                    "The heartbeat of operation " + each.operation().id(),
                    each.operation()::heartbeat));
  }

  private void start(Claim claim) {
    RunningOperation operation = new RunningOperation(claim, leases, settings.lease(), json);
    Thread thread =
        Thread.ofVirtual()
            .name("operation-" + claim.id())
            .unstarted(
                () -> {
                  try {
                    run.run(operation);
                  } finally {
                    active.remove(claim.owner());
                    slots.release();
                  }
                  tick();
                });
    active.put(claim.owner(), new Active(operation, thread));
    thread.start();
  }

  /** Lets go of what runs here, so that another replica need not wait for the leases to end. */
  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    List<Active> here = List.copyOf(active.values());
    here.forEach(each -> each.thread().interrupt());
    for (Active each : here) {
      try {
        if (!each.thread().join(STOP)) {
          LOG.warnf(
              "Operation %s does not stop; it is resumed when its lease ends",
              each.operation().id());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
