package io.tenure.disposal.usecase.run;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.item.Runs;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Runs, their lists and their dry runs. */
@ApplicationScoped
public class ReadRuns {

  private final Database database;
  private final Runs runs;
  private final Items items;

  ReadRuns(Database database, Runs runs, Items items) {
    this.database = database;
    this.runs = runs;
    this.items = items;
  }

  /**
   * One run.
   *
   * @throws TenureException {@code run.not-found}
   */
  public Run get(UUID id) {
    return runs.find(database, id)
        .orElseThrow(
            () ->
                new TenureException(DisposalError.RUN_NOT_FOUND, "There is no run with this id."));
  }

  /** Newest first; system may be null for all. */
  public Page<Run> list(UUID systemId, Optional<Cursor> after, int limit) {
    return Page.of(
        runs.list(database, systemId, after, limit + 1),
        limit,
        last -> Cursor.of(last.requestedAt(), last.id()));
  }

  /** The run's items in the order of its list; state may be null for all. */
  public Page<Item> items(UUID id, ItemState state, Optional<Cursor> after, int limit) {
    get(id);
    int from = after.map(c -> c.key(0, Integer::parseInt)).orElse(-1);
    return Page.of(
        items.page(database, id, state, from, limit + 1),
        limit,
        last -> Cursor.of(last.position()));
  }

  /**
   * The dry run, as JSON.
   *
   * @throws TenureException {@code run.not-found}, {@code run.state} while it is being made
   */
  public String effect(UUID id) {
    Run run = get(id);
    return runs.effect(database, id)
        .orElseThrow(
            () ->
                new TenureException(
                    DisposalError.RUN_STATE,
                    "The run has no effect yet; it is " + run.state() + "."));
  }
}
