package io.tenure.consent.usecase.rekeying;

import io.tenure.consent.usecase.rekeying.RekeyingStore.Count;
import io.tenure.consent.usecase.rekeying.RekeyingStore.Refusal;
import io.tenure.kit.operation.OperationCancelledException;
import io.tenure.kit.operation.OperationContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The job that takes people to the current key, some at a time. What it has still to do stands in
 * the database, and goes with the transaction that does it: it can be stopped anywhere and goes on.
 */
@ApplicationScoped
public class RekeyPeople {
  /** Kind of the operation. */
  public static final String KIND = "rekeying";

  private static final int STEP = 200;
  private static final int SHOWN = 1_000;

  private final RekeyingStore store;
  private final MoveReferences moveReferences;

  RekeyPeople(RekeyingStore store, MoveReferences moveReferences) {
    this.store = store;
    this.moveReferences = moveReferences;
  }

  /** Which upload. */
  public record Order(UUID rekeying) {}

  /**
   * What came of it.
   *
   * @param lines that were sent
   * @param unknown lines of people of whom nothing is known under a former key
   * @param moved former references that are found nowhere any more
   * @param events events that stand under another reference now
   * @param refused lines that name nobody
   * @param refusals the first 1,000 of them
   */
  public record Result(
      long lines, long unknown, long moved, long events, long refused, List<Refusal> refusals) {}

  /** Does what is left of it. */
  public Result run(Order order, OperationContext context) {
    UUID rekeying = order.rekeying();
    try {
      Count count = store.count(rekeying);
      while (count.moved() < count.pairs()) {
        context.stopIfCancelled();
        context.progress(count.moved(), count.pairs(), "moving references to the current key");
        var next = store.next(rekeying, STEP);
        if (next.isEmpty()) {
          break;
        }
        moveReferences.move(rekeying, next);
        count = store.count(rekeying);
      }
      context.progress(count.pairs(), count.pairs(), "done");
      return new Result(
          count.lines(),
          count.unknown(),
          count.moved(),
          count.events(),
          count.refused(),
          store.refusals(rekeying, SHOWN));
    } catch (OperationCancelledException e) {
      store.forget(rekeying);
      throw e;
    }
  }
}
