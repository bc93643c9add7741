package io.tenure.consent.usecase.receipt;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.receipt.Controller;
import io.tenure.consent.usecase.receipt.ControllerStore.Stored;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Says who a controller is. Receipts of events that were recorded before keep what they said. */
@ApplicationScoped
public class DescribeController {
  private final ControllerStore store;
  private final Clock clock;

  DescribeController(ControllerStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * @throws TenureException {@code controller.unknown}
   */
  public Stored find(String key) {
    return store
        .find(key)
        .orElseThrow(
            () ->
                new TenureException(
                    ConsentError.CONTROLLER_UNKNOWN, "Nobody described this controller."));
  }

  public List<Stored> list(String after, int limit) {
    return store.list(after, limit);
  }

  /** Whether somebody described it already. */
  public boolean exists(String key) {
    return store.find(key).isPresent();
  }

  /**
   * Describes it anew; the same description makes no new version.
   *
   * @param seen the version that the caller saw; 0 where there was none
   * @throws TenureException {@code precondition.failed} where there is another one by now
   */
  public Stored describe(String key, long seen, Controller controller) {
    int present = 0;
    if (store.find(key).orElse(null) instanceof Stored found) {
      if (found.version() == seen && found.controller().equals(controller)) {
        return found;
      }
      present = found.version();
    }
    Stored next = new Stored(key, present + 1, controller, EventTime.stored(clock.instant()));
    if (present != seen || !store.add(next)) {
      throw new TenureException(
          KitError.PRECONDITION_FAILED, "The controller was changed: read it again.");
    }
    return next;
  }
}
