package io.tenure.disposal.usecase.run;

import io.tenure.connector.ConnectorException;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.run.BlastLimit;
import io.tenure.disposal.domain.run.ManifestItem;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunEffect;
import io.tenure.disposal.domain.run.RunState;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PolicyFreshness;
import io.tenure.disposal.usecase.hold.HoldBook;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.CrmLinks;
import io.tenure.disposal.usecase.item.KeptDependents;
import io.tenure.disposal.usecase.item.RecordRows;
import io.tenure.disposal.usecase.item.Runs;
import io.tenure.disposal.usecase.item.Shells;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.disposal.usecase.run.Manifests.DueRecord;
import io.tenure.disposal.usecase.system.CrmReader;
import io.tenure.kit.operation.OperationCancelledException;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.OperationHandler;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Freezes the list of a requested run and finds out its effect. Can be repeated until it is frozen.
 */
@Singleton
class PlanRunHandler implements OperationHandler {

  static final String KIND = "run-planning";
  private static final UUID FIRST = new UUID(0, 0);
  private static final int PAGE = 500;

  record Order(UUID runId) {}

  record Result(UUID runId, String digest, int items) {}

  private final Database database;
  private final Runs runs;
  private final Manifests manifests;
  private final PlanBook plans;
  private final CrmLinks links;
  private final RecordRows rows;
  private final KeptDependents dependents;
  private final HoldBook holds;
  private final Shells shells;
  private final Ledger ledger;
  private final EffectJson effects;
  private final BlastLimit blast;

  PlanRunHandler(
      Database database,
      Runs runs,
      Manifests manifests,
      PlanBook plans,
      CrmLinks links,
      RecordRows rows,
      KeptDependents dependents,
      HoldBook holds,
      Shells shells,
      Ledger ledger,
      EffectJson effects,
      @ConfigProperty(name = "tenure.disposal.blast-limit.items", defaultValue = "10000") int items,
      @ConfigProperty(name = "tenure.disposal.blast-limit.share", defaultValue = "0.25")
          double share) {
    this.database = database;
    this.runs = runs;
    this.manifests = manifests;
    this.plans = plans;
    this.links = links;
    this.rows = rows;
    this.dependents = dependents;
    this.holds = holds;
    this.shells = shells;
    this.ledger = ledger;
    this.effects = effects;
    this.blast = new BlastLimit(items, share);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Object run(OperationContext context) {
    UUID runId = context.payload(Order.class).runId();
    Run run = runs.find(database, runId).orElseThrow();
    if (run.state() != RunState.PLANNING) {
      return new Result(runId, run.digest(), run.items());
    }
    try {
      return plan(run, context);
    } catch (ConnectorException failure) {
      TenureException translated = CrmReader.translate(failure);
      runs.state(database, runId, RunState.FAILED, translated.errorCode().code());
      throw translated;
    } catch (TenureException failure) {
      if (!failure.errorCode().code().startsWith("database.")) {
        runs.state(database, runId, RunState.FAILED, failure.errorCode().code());
      }
      throw failure;
    } catch (OperationCancelledException stopped) {
      runs.state(database, runId, RunState.CANCELLED, "run.stopped");
      throw stopped;
    }
  }

  private Result plan(Run run, OperationContext context) {
    PolicyFreshness.Fresh policy = fresh();
    try (CrmLink crm = links.open(run.order().systemId())) {
      shells.release(crm);
      RunPlanner planner =
          new RunPlanner(run, crm, plans, new DeletionLook(database, crm, rows, dependents, holds));
      Map<String, List<String>> covers =
          crm.map().datasets().stream()
              .collect(Collectors.toMap(d -> d.name(), d -> planner.stages().covers(d.name())));
      UUID after = FIRST;
      long seen = 0;
      List<DueRecord> page;
      do {
        context.stopIfCancelled();
        page = manifests.due(database, run.order(), after, PAGE, covers);
        planner.add(page);
        after = page.isEmpty() ? after : page.getLast().id();
        seen += page.size();
        context.progress(seen, 0, "looking at what is due");
      } while (page.size() == PAGE && !planner.full());
      List<ManifestItem> items = planner.ordered();
      return freeze(
          run,
          items,
          planner.tally().effect(RightsInquiry.ask(crm, planner.rights())),
          new Run.Basis(crm.map().version(), policy.policyVersionId(), policy.digest()));
    }
  }

  private Result freeze(Run run, List<ManifestItem> items, RunEffect effect, Run.Basis basis) {
    if (items.isEmpty()) {
      throw new TenureException(
              DisposalError.RUN_EMPTY, "Nothing that can be disposed of is due for this run.")
          .with("effect", effect);
    }
    String header =
        String.join(
            "|",
            run.id().toString(),
            run.order().systemId().toString(),
            Integer.toString(basis.mapVersion()),
            basis.policyDigest());
    return database.inTransaction(
        sql -> {
          if (runs.lock(sql, run.id()).orElseThrow().state() != RunState.PLANNING) {
            throw new OperationCancelledException();
          }
          String digest = manifests.write(sql, run.id(), header, items);
          int approvals =
              blast.approvalsFor(items.size(), runs.records(sql, run.order().systemId()));
          runs.planned(
              sql, run.id(), digest, items.size(), basis, effects.write(effect), approvals);
          if (!effect.rights().missing().isEmpty()) {
            runs.state(sql, run.id(), RunState.PLANNED, DisposalError.RUN_RIGHTS_MISSING.code());
          }
          ledger.append(
              sql, List.of(LedgerEvent.run("RUN_PLANNED", run.id(), run.requestedBy(), digest)));
          return new Result(run.id(), digest, items.size());
        });
  }

  private PolicyFreshness.Fresh fresh() {
    return switch (plans.refresh()) {
      case PolicyFreshness.Fresh fresh -> fresh;
      case PolicyFreshness.Stale stale ->
          throw new TenureException(DisposalError.POLICY_UNAVAILABLE, stale.detail());
    };
  }
}
