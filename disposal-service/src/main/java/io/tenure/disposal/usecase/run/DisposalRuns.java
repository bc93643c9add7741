package io.tenure.disposal.usecase.run;

import io.tenure.connector.map.DataMap;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunRights;
import io.tenure.disposal.domain.run.RunState;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PolicyFreshness;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.item.Runs;
import io.tenure.disposal.usecase.item.Safeguards;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.disposal.usecase.saga.ExecuteRunHandler;
import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The life of a run: requested, planned, approved by another person, started, taken back. */
@ApplicationScoped
public class DisposalRuns {

  private static final int ALL = Integer.MAX_VALUE;

  private final Database database;
  private final Runs runs;
  private final Items items;
  private final Operations operations;
  private final SystemDirectory systems;
  private final Safeguards safeguards;
  private final Ledger ledger;
  private final PlannedRights rights;
  private final RunWork work;
  private final PlanBook plans;

  DisposalRuns(
      Database database,
      Runs runs,
      Items items,
      Operations operations,
      SystemDirectory systems,
      Safeguards safeguards,
      Ledger ledger,
      PlannedRights rights,
      RunWork work,
      PlanBook plans) {
    this.database = database;
    this.runs = runs;
    this.items = items;
    this.operations = operations;
    this.systems = systems;
    this.safeguards = safeguards;
    this.ledger = ledger;
    this.rights = rights;
    this.work = work;
    this.plans = plans;
  }

  /**
   * Requests a run; the answer is the operation that makes its list.
   *
   * @throws TenureException {@code system.not-found}, {@code system.map-missing}, {@code
   *     run.invalid} for a dataset that the confirmed map does not have
   */
  public UUID request(UUID id, Run.Order order, Actor requester) {
    systems.system(order.systemId());
    checkDatasets(order);
    database.inTransactionDo(
        sql -> {
          runs.insert(sql, id, order, requester);
          operations.submit(sql, id, PlanRunHandler.KIND, new PlanRunHandler.Order(id), requester);
        });
    return id;
  }

  private void checkDatasets(Run.Order order) {
    if (!order.datasets().isEmpty()) {
      DataMap map = systems.map(order.systemId());
      List<String> unknown =
          order.datasets().stream().filter(d -> map.dataset(d).isEmpty()).toList();
      if (!unknown.isEmpty()) {
        throw new TenureException(
                DisposalError.RUN_INVALID,
                "The system's confirmed map does not have every dataset that is named.")
            .with("unknown", unknown);
      }
    }
  }

  /**
   * Approves exactly the list with this digest.
   *
   * @throws TenureException {@code run.not-found}, {@code run.rights-missing} and what {@link
   *     Run#checkApproval} throws
   */
  public Run approve(UUID id, String digest, Actor approver) {
    return database.inTransaction(
        sql -> {
          Run run = lock(sql, id);
          run.checkApproval(approver, digest);
          rights.planned(sql, id).check();
          runs.approve(sql, id, approver, digest);
          ledger.append(sql, List.of(LedgerEvent.run("RUN_APPROVED", id, approver, digest)));
          if (run.approvedWithOneMore()) {
            release(sql, id, false);
          }
          return require(sql, id);
        });
  }

  /**
   * Approves a planned run because the approved policy version itself says that runs need no more.
   */
  Run approveByPolicy(UUID id) {
    return database.inTransaction(
        sql -> {
          Run run = lock(sql, id);
          boolean simple = run.state() == RunState.PLANNED && run.approvalsNeeded() == 1;
          if (simple && rights.planned(sql, id).missing().isEmpty()) {
            ledger.append(
                sql, List.of(LedgerEvent.run("RUN_APPROVED_BY_POLICY", id, null, run.digest())));
            release(sql, id, true);
          }
          return require(sql, id);
        });
  }

  private void release(Statements sql, UUID id, boolean automatic) {
    runs.approved(sql, id, automatic);
    apply(sql, id, ItemState.PLANNED, new ItemEvent.Approved());
  }

  /**
   * Starts or continues it; the answer is the operation that works it off.
   *
   * @throws TenureException {@code run.not-found}, {@code run.state}, {@code
   *     system.erasing-forbidden}, {@code run.rights-missing}, {@code safeguard.frozen}
   */
  public UUID start(UUID operationId, UUID id, Actor starter) {
    Run seen = work.settle(require(database, id));
    CrmSystem system = systems.system(seen.order().systemId());
    if (!system.erasingAllowed()) {
      throw new TenureException(
          DisposalError.ERASING_FORBIDDEN,
          "The system is registered for dry runs only; allow erasing there first.");
    }
    if (seen.state() == RunState.APPROVED) {
      RunRights.checkStart(rights.missingNow(seen, system));
    }
    checkAutomatic(seen);
    Instant now = safeguards.now();
    return database.inTransaction(
        sql -> {
          Run run = lock(sql, id);
          if (run.state() == RunState.RUNNING && operationId.equals(run.operationId())) {
            return operationId;
          }
          run.checkStart(now);
          runs.state(sql, id, RunState.RUNNING, null);
          runs.operation(sql, id, operationId);
          ledger.append(sql, List.of(LedgerEvent.run("RUN_STARTED", id, starter, run.digest())));
          return operations.submit(
              sql, operationId, ExecuteRunHandler.KIND, new ExecuteRunHandler.Order(id), starter);
        });
  }

  /**
   * Takes back a planned run that lacked rights, once they are there, so that it can be planned
   * anew.
   */
  void giveWay(Run run) {
    if (rights.granted(run)) {
      cancel(run.id(), run.requestedBy());
    }
  }

  /** What a policy version approved by itself goes only as long as the active one says so too. */
  private void checkAutomatic(Run run) {
    if (run.automatic()
        && !(plans.refresh() instanceof PolicyFreshness.Fresh fresh && fresh.unapprovedRuns())) {
      throw new TenureException(
          DisposalError.RUN_STATE,
          "The active policy version does not let runs go unapproved: cancel the run and request it anew.");
    }
  }

  /**
   * Takes back what was not sent yet. A running one stops after its batch first: ask again then. A
   * run with requests whose outcome is not known stays PAUSED until they are resolved.
   *
   * @throws TenureException {@code run.not-found}, {@code run.state}
   */
  public Run cancel(UUID id, Actor by) {
    Run seen = work.settle(require(database, id));
    seen.checkCancel();
    if (seen.state() == RunState.RUNNING || seen.state() == RunState.PLANNING) {
      work.stop(seen);
      return work.settle(require(database, id));
    }
    return database.inTransaction(
        sql -> {
          lock(sql, id).checkCancel();
          for (ItemState state : List.of(ItemState.PLANNED, ItemState.READY, ItemState.HELD)) {
            apply(sql, id, state, new ItemEvent.Cancelled());
          }
          Run rest = require(sql, id);
          if (rest.resolving()) {
            runs.state(sql, id, RunState.PAUSED, "run.resolving");
          } else {
            runs.state(sql, id, RunState.CANCELLED, "run.cancelled");
            ledger.append(sql, List.of(LedgerEvent.run("RUN_CANCELLED", id, by, rest.digest())));
          }
          return require(sql, id);
        });
  }

  private void apply(Statements sql, UUID id, ItemState state, ItemEvent event) {
    items.apply(
        sql,
        items.inState(sql, id, state, ALL).stream()
            .map(item -> new Items.Change(item, event))
            .toList());
  }

  private Run lock(Statements sql, UUID id) {
    return runs.lock(sql, id).orElseThrow(DisposalRuns::notFound);
  }

  private Run require(Statements sql, UUID id) {
    return runs.find(sql, id).orElseThrow(DisposalRuns::notFound);
  }

  private static TenureException notFound() {
    return new TenureException(DisposalError.RUN_NOT_FOUND, "There is no run with this id.");
  }
}
