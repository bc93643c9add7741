package io.tenure.kit.schedule;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.http.Correlation;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Ticks;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Wakes the {@link ScheduledJob}s. The tick runs on all replicas; the row's lease lets one of them
 * work.
 */
@Singleton
class Schedules {

  private static final Logger LOG = Logger.getLogger(Schedules.class);
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final List<ScheduledJob> jobs;
  private final ScheduleStore store;
  private final Clock clock;
  private final Config config;
  private final Map<String, UUID> running = new ConcurrentHashMap<>();

  Schedules(@All List<ScheduledJob> jobs, ScheduleStore store, Clock clock, Config config) {
    this.jobs = jobs;
    this.store = store;
    this.clock = clock;
    this.config = config;
  }

  /** A wrong expression stops the start, not the first night. */
  void check(@Observes StartupEvent event) {
    for (ScheduledJob job : jobs) {
      try {
        CronTimes.after(cron(job), clock.instant());
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(
            "tenure.schedules."
                + job.name()
                + ".cron is not a Quartz cron expression and not 'off'",
            e);
      }
    }
  }

  @RunOnVirtualThread
  @Scheduled(
      every = "${tenure.schedules-tick:2s}",
      identity = "schedules-tick",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    running.forEach(
        (name, owner) ->
            Ticks.run(
                "The heartbeat of schedule " + name, () -> store.heartbeat(name, owner, LEASE)));
    jobs.stream()
        .filter(job -> !running.containsKey(job.name()))
        .forEach(job -> Ticks.run("Waking schedule " + job.name(), () -> wake(job)));
  }

  /** Starts the job if it is due and nobody is at it. */
  void wake(ScheduledJob job) {
    Instant now = clock.instant();
    String cron = cron(job);
    store.declare(job.name(), cron, CronTimes.after(cron, now).orElse(null));
    store
        .claim(job.name(), now, LEASE)
        .ifPresent(
            owner -> {
              running.put(job.name(), owner);
              Thread.ofVirtual().name("schedule-" + job.name()).start(() -> run(job, owner, cron));
            });
  }

  private void run(ScheduledJob job, UUID owner, String cron) {
    ManagedContext requestScope = Arc.container().requestContext();
    requestScope.activate();
    Correlation.begin(null);
    try {
      finish(job, owner, cron, Schedule.Outcome.SUCCEEDED, job.run());
    } catch (TenureException e) {
      LOG.warnf(e, "Schedule %s failed", job.name());
      finish(
          job,
          owner,
          cron,
          Schedule.Outcome.FAILED,
          e.errorCode().code() + ": " + e.errorCode().title());
    } catch (Exception e) {
      LOG.errorf(e, "Schedule %s failed", job.name());
      finish(
          job,
          owner,
          cron,
          Schedule.Outcome.FAILED,
          "internal; see the log under " + Correlation.current().orElse("?"));
    } finally {
      running.remove(job.name(), owner);
      Correlation.end();
      requestScope.terminate();
    }
  }

  private void finish(
      ScheduledJob job, UUID owner, String cron, Schedule.Outcome outcome, String message) {
    Instant next = CronTimes.after(cron, clock.instant()).orElse(null);
    if (!store.finish(job.name(), owner, outcome, message, next)) {
      LOG.warnf("Schedule %s had been taken over before it ended here", job.name());
    }
  }

  private String cron(ScheduledJob job) {
    return config
        .getOptionalValue("tenure.schedules." + job.name() + ".cron", String.class)
        .filter(text -> !text.isBlank())
        .orElse(CronTimes.OFF);
  }
}
