package io.tenure.kit.testing.app;

import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts its runs, and how many were at it at the same time. */
@Singleton
public class TickJob implements ScheduledJob {

  public final AtomicInteger runs = new AtomicInteger();
  public final AtomicInteger most = new AtomicInteger();
  public volatile boolean fail;
  private final AtomicInteger now = new AtomicInteger();

  @Override
  public String name() {
    return "tick";
  }

  @Override
  public String run() throws InterruptedException {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      Thread.sleep(300);
      if (fail) {
        throw new TenureException(KitError.UPSTREAM_UNAVAILABLE, "secret detail");
      }
      return "run " + runs.incrementAndGet();
    } finally {
      now.decrementAndGet();
    }
  }
}
