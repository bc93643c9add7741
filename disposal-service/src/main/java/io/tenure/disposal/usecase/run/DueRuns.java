package io.tenure.disposal.usecase.run;

import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunState;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PolicyFreshness;
import io.tenure.disposal.usecase.item.Runs;
import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the clock does with runs: starts approved ones, goes on with those that only waited for
 * somebody to answer, and, where the approved policy version says so explicitly, requests and
 * approves runs by itself. Nothing else runs unapproved.
 */
@ApplicationScoped
public class DueRuns {

  private static final Actor CLOCK = Actor.system("disposal-service");
  private static final Set<String> NEEDS_A_PERSON =
      Set.of("run.stopped", "run.standstill", "canary.failed", "safeguard.frozen", "map.changed");
  private static final int ALL = 100_000;

  private final Database database;
  private final Runs runs;
  private final DisposalRuns disposal;
  private final SystemDirectory systems;
  private final PlanBook plans;
  private final RunWork work;

  DueRuns(
      Database database,
      Runs runs,
      DisposalRuns disposal,
      SystemDirectory systems,
      PlanBook plans,
      RunWork work) {
    this.database = database;
    this.runs = runs;
    this.disposal = disposal;
    this.systems = systems;
    this.plans = plans;
    this.work = work;
  }

  /** One tick; answers what it did in a few words. */
  public String tick() {
    runs.live(database).forEach(work::settle);
    boolean automatic =
        plans.refresh() instanceof PolicyFreshness.Fresh fresh && fresh.unapprovedRuns();
    int requested = 0;
    if (automatic) {
      for (CrmSystem system : systems.systems()) {
        requested += request(system) ? 1 : 0;
      }
    }
    int started = 0;
    for (Run run : runs.live(database)) {
      boolean own = run.requestedBy().sameAs(CLOCK);
      if (automatic && own && run.state() == RunState.PLANNED) {
        disposal.giveWay(run);
        started += start(disposal.approveByPolicy(run.id())) ? 1 : 0;
      } else if (waitsOnlyForTheClock(run)) {
        started += start(run) ? 1 : 0;
      }
    }
    return requested + " requested, " + started + " started";
  }

  private static boolean waitsOnlyForTheClock(Run run) {
    return run.state() == RunState.APPROVED
        || (run.state() == RunState.PAUSED && !NEEDS_A_PERSON.contains(run.reason()));
  }

  private boolean request(CrmSystem system) {
    boolean busy =
        runs.live(database).stream().anyMatch(r -> r.order().systemId().equals(system.id()));
    if (busy || !system.erasingAllowed()) {
      return false;
    }
    Run.Order order =
        new Run.Order(system.id(), List.of(), List.of("ERASE", "ANONYMISE", "RESTRICT"), ALL, null);
    disposal.request(UUID.randomUUID(), order, CLOCK);
    return true;
  }

  /** A run that cannot start now stays as it is, for a person or the next tick. */
  private boolean start(Run run) {
    try {
      if (run.state().startable()) {
        disposal.start(UUID.randomUUID(), run.id(), CLOCK);
        return true;
      }
      return false;
    } catch (TenureException notNow) {
      return false;
    }
  }
}
