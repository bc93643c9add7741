package io.tenure.disposal.usecase.saga;

import io.tenure.connector.ConnectorException;
import io.tenure.disposal.domain.run.Canary;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunState;
import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.disposal.usecase.certificate.CertificateIssuer;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PolicyFreshness;
import io.tenure.disposal.usecase.hold.HoldBook;
import io.tenure.disposal.usecase.hold.Holds;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.Intents;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.item.Replacements;
import io.tenure.disposal.usecase.item.Runs;
import io.tenure.disposal.usecase.item.Safeguards;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The saga at work on one run: claim, last look, intent, send, read back, certify; batch by batch,
 * in plain sequence. Stops, visibly and with nothing lost, when a safeguard, a person or an answer
 * that does not come says so.
 */
@ApplicationScoped
class RunExecution {

  private static final Logger LOG = Logger.getLogger(RunExecution.class);
  private static final int BATCH = 50;
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Database database;
  private final Runs runs;
  private final Items items;
  private final Intents intents;
  private final HoldBook gate;
  private final Holds holds;
  private final LastLook lastLook;
  private final Sender sender;
  private final Verifier verifier;
  private final ExpectedCodec codec;
  private final Safeguards safeguards;
  private final PlanBook plans;
  private final SystemDirectory systems;
  private final Ledger ledger;
  private final CertificateIssuer certificates;

  RunExecution(
      Database database,
      Runs runs,
      Items items,
      Intents intents,
      HoldBook gate,
      Holds holds,
      LastLook lastLook,
      Sender sender,
      Verifier verifier,
      ExpectedCodec codec,
      Safeguards safeguards,
      PlanBook plans,
      SystemDirectory systems,
      Ledger ledger,
      CertificateIssuer certificates) {
    this.database = database;
    this.runs = runs;
    this.items = items;
    this.intents = intents;
    this.gate = gate;
    this.holds = holds;
    this.lastLook = lastLook;
    this.sender = sender;
    this.verifier = verifier;
    this.codec = codec;
    this.safeguards = safeguards;
    this.plans = plans;
    this.systems = systems;
    this.ledger = ledger;
    this.certificates = certificates;
  }

  /** Works until nothing is left that can be done now. */
  void execute(Run run, CrmLink crm, OperationContext context) {
    UUID id = run.id();
    database.inTransactionDo(sql -> items.voidClaims(sql, id));
    Replacements replacements = new Replacements(crm);
    boolean more = true;
    while (more) {
      if (context.cancelled()) {
        pause(id, "run.stopped");
        return;
      }
      Optional<String> stop = round(run, crm, replacements);
      holds.activateReady();
      Run now = runs.find(database, id).orElseThrow();
      context.progress(settled(now), now.items(), "disposing");
      if (stop.isPresent()) {
        pause(id, stop.get());
        return;
      }
      if (now.state() != RunState.RUNNING) {
        return;
      }
      more = open(now) > 0;
    }
    complete(run);
  }

  /** One round: resolve, look, send, read back, certify. Answers why the run has to stop, if so. */
  private Optional<String> round(Run run, CrmLink crm, Replacements replacements) {
    try {
      for (Item unknown : items.inState(database, run.id(), ItemState.UNKNOWN, BATCH)) {
        verifier.resolve(crm, unknown);
      }
      verifyAndCertify(run, crm);
      Optional<String> stop = batch(run, crm, replacements);
      verifyAndCertify(run, crm);
      return stop;
    } catch (ConnectorException e) {
      LOG.warnf("run %s: %s", run.id(), e.code().code());
      return Optional.of(e.code().code());
    } catch (TenureException e) {
      if (e.errorCode().code().startsWith("database.")) {
        throw e;
      }
      LOG.warnf("run %s: %s", run.id(), e.errorCode().code());
      return Optional.of(e.errorCode().code());
    }
  }

  private Optional<String> batch(Run run, CrmLink crm, Replacements replacements) {
    PolicyFreshness policy = plans.refresh();
    if (!(policy instanceof PolicyFreshness.Fresh fresh)) {
      return Optional.of(((PolicyFreshness.Stale) policy).code());
    }
    LastLook.Scene scene = new LastLook.Scene(run, crm, replacements, fresh, safeguards.now());
    if (systems.map(crm.system().id()).version() != run.basis().mapVersion()) {
      return Optional.of("map.changed");
    }
    int allowed = allowance(run);
    if (allowed == 0) {
      return Optional.of("canary.failed");
    }
    List<Item> claimed = database.inTransaction(sql -> items.claim(sql, run.id(), allowed, LEASE));
    CrashPoint.reached("claim.afterCommit");
    List<Look.Passed> passed = new ArrayList<>();
    Optional<String> stop = Optional.empty();
    for (Item item : claimed) {
      if (stop.isPresent()) {
        divert(
            new Look.Diverted(
                item, new ItemEvent.LookFailed(item.status().fence(), stop.get()), null));
        continue;
      }
      switch (lastLook.at(scene, item)) {
        case Look.Passed look -> passed.add(look);
        case Look.Diverted look -> {
          divert(look);
          stop = Optional.ofNullable(look.pause());
        }
      }
    }
    return send(scene, writeIntents(scene, passed), stop);
  }

  private Optional<String> send(
      LastLook.Scene scene, Map<Look.Passed, Item> intended, Optional<String> stop) {
    Optional<String> reason = stop;
    for (Map.Entry<Look.Passed, Item> each : intended.entrySet()) {
      // What has an intent is sent or resolved; a target that is down refuses the rest at once.
      Optional<String> outcome = sender.send(scene, each.getValue(), each.getKey());
      reason = reason.or(() -> outcome);
    }
    return reason;
  }

  /** The last look at holds and the intents, in one transaction, with the gate held open. */
  private Map<Look.Passed, Item> writeIntents(LastLook.Scene scene, List<Look.Passed> looks) {
    if (looks.isEmpty()) {
      return Map.of();
    }
    Map<Look.Passed, Item> intended =
        database.inTransaction(
            sql -> {
              long epoch = gate.passGate(sql);
              CrashPoint.reached("look.afterGateLock");
              Map<Look.Passed, Item> written = new java.util.LinkedHashMap<>();
              looks.forEach(
                  look -> intend(sql, scene, look, epoch).ifPresent(i -> written.put(look, i)));
              CrashPoint.reached("intent.beforeCommit");
              return written;
            });
    CrashPoint.reached("intent.afterCommit");
    return intended;
  }

  private Optional<Item> intend(
      Statements sql, LastLook.Scene scene, Look.Passed look, long epoch) {
    Optional<Item> held = items.lockClaimed(sql, look.item(), LastLook.CALL);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Item item = held.get();
    Optional<UUID> hold = items.holdOn(sql, item.id(), look.alongside());
    if (hold.isPresent()) {
      items.apply(sql, item, new ItemEvent.HoldFound(item.status().fence(), hold.get().toString()));
      return Optional.empty();
    }
    Intent.Basis seen = look.basis();
    Intent intent =
        new Intent(
            look.intentId(),
            item.id(),
            item.status().fence(),
            scene.now().plus(LastLook.CALL),
            RequestDigest.of(look),
            codec.encode(item, look.expected()),
            new Intent.Basis(
                seen.policyVersionId(),
                seen.policyDigest(),
                seen.planDigest(),
                seen.mapVersion(),
                seen.consentAsOf(),
                epoch));
    intents.insert(sql, intent);
    Optional<ItemStatus> next =
        items.apply(sql, item, new ItemEvent.IntentWritten(item.status().fence()));
    ledger.append(
        sql,
        List.of(
            LedgerEvent.item(
                "INTENT",
                item.id(),
                "intent",
                intent.id().toString(),
                "request",
                intent.requestDigest(),
                "policy",
                seen.policyDigest(),
                "plan",
                seen.planDigest(),
                "holdEpoch",
                Long.toString(epoch))));
    return next.map(item::with);
  }

  private void divert(Look.Diverted look) {
    database.inTransactionDo(sql -> items.apply(sql, look.item(), look.event()));
  }

  private void verifyAndCertify(Run run, CrmLink crm) {
    List<Item> applied;
    do {
      applied = items.inState(database, run.id(), ItemState.VERIFYING, BATCH);
      applied.forEach(item -> verifier.verify(crm, item));
    } while (applied.size() == BATCH);
    CrashPoint.reached("erased.afterCommit");
    certificates.certify(run.id());
  }

  /**
   * How many may be claimed now: one, then ten, then batches; none while a canary is in trouble.
   */
  private int allowance(Run run) {
    Run now = runs.find(database, run.id()).orElseThrow();
    Map<String, Long> counts = now.counts();
    long done = counts.getOrDefault("CERTIFIED", 0L);
    long started = now.items() - counts.getOrDefault("READY", 0L);
    int released = Canary.allowance(now.released(), started == 0 ? 0 : started, now.items());
    boolean trouble = counts.getOrDefault("NEEDS_ATTENTION", 0L) > 0 && done == 0;
    if (trouble) {
      return 0;
    }
    if (released != now.released()) {
      runs.released(database, run.id(), released);
    }
    return (int) Math.max(1, Math.min(BATCH, released - started));
  }

  private static long open(Run run) {
    return List.of("READY", "CLAIMED", "INTENT", "UNKNOWN", "VERIFYING", "ERASED").stream()
        .mapToLong(s -> run.counts().getOrDefault(s, 0L))
        .sum();
  }

  private static long settled(Run run) {
    return run.items() - open(run);
  }

  private void pause(UUID id, String reason) {
    database.inTransactionDo(
        sql -> {
          items.voidClaims(sql, id);
          runs.state(sql, id, RunState.PAUSED, reason);
          ledger.append(sql, List.of(LedgerEvent.run("RUN_PAUSED", id, null, null)));
        });
  }

  /** What went back to PLANNED is let go, so that the next run can take it: it is still due. */
  private void complete(Run run) {
    database.inTransactionDo(
        sql -> {
          items
              .inState(sql, run.id(), ItemState.PLANNED, Integer.MAX_VALUE)
              .forEach(item -> items.apply(sql, item, new ItemEvent.Cancelled()));
          runs.state(sql, run.id(), RunState.COMPLETED, null);
          ledger.append(
              sql, List.of(LedgerEvent.run("RUN_COMPLETED", run.id(), null, run.digest())));
        });
    ledger.publish();
  }
}
