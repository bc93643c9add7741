package io.tenure.classification.usecase.review;

import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.map.Decision.Value;
import io.tenure.classification.domain.review.ReviewFilter;
import io.tenure.classification.domain.review.ReviewItem;
import io.tenure.classification.usecase.audit.AuditTrail;
import io.tenure.classification.usecase.discovery.FindSystem;
import io.tenure.classification.usecase.draft.Decide;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A person says the same of all items that fit a filter; done as an operation, some hundred items
 * in each transaction. What somebody decided is touched only where the filter asks for what is
 * disputed.
 */
@ApplicationScoped
public class BulkDecide {

  /** Kind of the operation. */
  public static final String KIND = "bulk-decision";

  private static final int STEP = 500;
  private static final int SHOWN = 200;

  private final FindSystem systems;
  private final ReviewStore store;
  private final Decide decide;
  private final Operations operations;
  private final Database database;
  private final AuditTrail audit;
  private final Clock clock;

  BulkDecide(
      FindSystem systems,
      ReviewStore store,
      Decide decide,
      Operations operations,
      Database database,
      AuditTrail audit,
      Clock clock) {
    this.systems = systems;
    this.store = store;
    this.decide = decide;
    this.operations = operations;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is to be said of which items. */
  public record Order(ReviewFilter filter, Action action, Value value, String reason) {}

  /** An item that could not be decided. */
  public record Refused(String dataset, String name, String code, String detail) {}

  /**
   * How far it is, and at last what came of it.
   *
   * @param refused up to 200 of those that were refused
   */
  public record Progress(
      ReviewItem last, long accepted, long refusedCount, List<Refused> refused) {}

  /** The result. */
  public record Result(long accepted, long refusedCount, List<Refused> refused) {}

  /**
   * Submits it.
   *
   * @throws TenureException {@code system.unknown}, {@code decision.value-missing}, {@code
   *     decision.value-unfit}
   */
  public UUID start(UUID operation, Order order, Actor actor) {
    systems.get(order.filter().system());
    check(order);
    return database.inTransaction(
        sql -> {
          operations.submit(sql, operation, KIND, order, actor);
          audit.record(
              sql,
              Act.of(
                  operation,
                  clock.instant(),
                  actor,
                  Act.Kind.BULK_DECISION_ORDERED,
                  order.filter().system(),
                  order.reason()));
          return operation;
        });
  }

  private static void check(Order order) {
    Target target = order.filter().target();
    if (order.action() == Action.REJECT && target == Target.DATASET) {
      throw new TenureException(
          ClassificationError.DECISION_VALUE_UNFIT,
          "A dataset is confirmed or corrected; correct its kind.");
    }
    Value value = order.value();
    boolean there =
        value != null
            && switch (target) {
              case FIELD -> value.category() != null;
              case DATASET -> true;
              case RELATION -> value.role() != null;
            };
    if (order.action() == Action.CORRECT && !there) {
      throw new TenureException(
          ClassificationError.DECISION_VALUE_MISSING,
          "A correction of fields needs a category, of datasets a value, of relations a role.");
    }
  }

  /** Does it, from the last step that was finished. */
  public Result run(Order order, OperationContext context) {
    ReviewFilter filter = order.filter().undecidedOnly();
    Progress progress =
        context.lastCheckpoint(Progress.class).orElseGet(() -> new Progress(null, 0, 0, List.of()));
    long total = progress.accepted() + progress.refusedCount() + store.summary(filter).items();
    List<ReviewItem> part;
    do {
      context.stopIfCancelled();
      part = store.inOrder(filter, progress.last(), STEP);
      if (!part.isEmpty()) {
        progress = step(order, part, progress, context);
        context.checkpoint(progress);
        context.progress(
            progress.accepted() + progress.refusedCount(), total, "deciding " + filter.target());
      }
    } while (part.size() == STEP);
    return new Result(progress.accepted(), progress.refusedCount(), progress.refused());
  }

  private Progress step(
      Order order, List<ReviewItem> part, Progress before, OperationContext context) {
    UUID id =
        UUID.nameUUIDFromBytes(
            (context.id() + "\n" + name(part.getFirst()) + "\n" + name(part.getLast()))
                .getBytes(StandardCharsets.UTF_8));
    Decide.Outcome outcome =
        decide.decide(
            id,
            order.filter().system(),
            part.stream().map(i -> i.decision(order.action(), order.value())).toList(),
            order.reason(),
            context.actor());
    List<Refused> refused = new ArrayList<>(before.refused());
    outcome.refused().stream()
        .limit(SHOWN - refused.size())
        .map(
            r ->
                new Refused(
                    part.get(r.index()).dataset(),
                    part.get(r.index()).name(),
                    r.code(),
                    r.detail()))
        .forEach(refused::add);
    return new Progress(
        part.getLast(),
        before.accepted() + outcome.accepted(),
        before.refusedCount() + outcome.refused().size(),
        refused);
  }

  private static String name(ReviewItem item) {
    return item.dataset() + "\n" + item.name();
  }
}
