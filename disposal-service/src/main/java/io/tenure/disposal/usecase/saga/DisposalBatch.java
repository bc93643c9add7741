package io.tenure.disposal.usecase.saga;

import io.tenure.connector.ConnectorException;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.usecase.certificate.CertificateIssuer;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PolicyFreshness;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.item.Replacements;
import io.tenure.disposal.usecase.item.Safeguards;
import io.tenure.disposal.usecase.saga.IntentWriter.Intended;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * One batch of a run through the saga, in plain sequence: resolve what is unknown, claim, last
 * look, intents, send, read back, certify.
 */
@ApplicationScoped
class DisposalBatch {

  private static final Logger LOG = Logger.getLogger(DisposalBatch.class);
  private static final int PAGE = 250;
  private static final String OWN_DATABASE = "database.";
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final Database database;
  private final Items items;
  private final LastLook lastLook;
  private final IntentWriter intents;
  private final Sender sender;
  private final Verifier verifier;
  private final Safeguards safeguards;
  private final PlanBook plans;
  private final SystemDirectory systems;
  private final CertificateIssuer certificates;

  DisposalBatch(
      Database database,
      Items items,
      LastLook lastLook,
      IntentWriter intents,
      Sender sender,
      Verifier verifier,
      Safeguards safeguards,
      PlanBook plans,
      SystemDirectory systems,
      CertificateIssuer certificates) {
    this.database = database;
    this.items = items;
    this.lastLook = lastLook;
    this.intents = intents;
    this.sender = sender;
    this.verifier = verifier;
    this.safeguards = safeguards;
    this.plans = plans;
    this.systems = systems;
    this.certificates = certificates;
  }

  /**
   * Takes one batch through.
   *
   * @param most items to claim; 0 to see only to what was sent before
   * @return stable code of why the run has to stop; empty where it may go on
   */
  Optional<String> run(Run run, CrmLink crm, Replacements replacements, int most) {
    try {
      resolve(run, crm, Duration.ZERO);
      verifyAndCertify(run, crm);
      Step step = dispose(run, crm, replacements, most);
      verifyAndCertify(run, crm);
      if (step.stop() != null) {
        return Optional.of(step.stop());
      }
      // With nothing else to do there is time to wait for requests that may still act.
      if (step.claimed() == 0 && !resolve(run, crm, PATIENCE)) {
        return Optional.of("outcome.unknown");
      }
      return Optional.empty();
    } catch (ConnectorException e) {
      LOG.warnf("run %s: %s", run.id(), e.code().code());
      return Optional.of(e.code().code());
    } catch (TenureException e) {
      if (e.errorCode().code().startsWith(OWN_DATABASE)) {
        throw e;
      }
      LOG.warnf("run %s: %s", run.id(), e.errorCode().code());
      return Optional.of(e.errorCode().code());
    }
  }

  private boolean resolve(Run run, CrmLink crm, Duration patience) {
    return verifier.resolve(
        crm, items.inState(database, run.id(), ItemState.UNKNOWN, PAGE), patience);
  }

  private record Step(int claimed, String stop) {
    static Step stopped(String code) {
      return new Step(0, code);
    }
  }

  private Step dispose(Run run, CrmLink crm, Replacements replacements, int most) {
    return switch (plans.refresh()) {
      case PolicyFreshness.Stale stale -> Step.stopped(stale.code());
      case PolicyFreshness.Fresh fresh ->
          systems.map(crm.system().id()).version() == run.basis().mapVersion()
              ? dispose(
                  new Scene(run, crm, replacements, fresh, crm.stops(), safeguards.now()), most)
              : Step.stopped("map.changed");
    };
  }

  private Step dispose(Scene scene, int most) {
    UUID run = scene.run().id();
    List<Item> claimed = database.inTransaction(sql -> items.claim(sql, run, most, LEASE));
    CrashPoint.reached("claim.afterCommit");
    if (claimed.isEmpty()) {
      return new Step(0, null);
    }
    List<Look.Passed> passed = new ArrayList<>();
    List<Look.Diverted> diverted = new ArrayList<>();
    for (Look look : lastLook.at(scene, claimed)) {
      switch (look) {
        case Look.Passed p -> passed.add(p);
        case Look.Diverted d -> diverted.add(d);
      }
    }
    divert(diverted);
    // The order of the list is the order of work.
    passed.sort(Comparator.comparingInt(look -> look.item().position()));
    long since = System.nanoTime();
    List<Intended> intended = intents.write(passed);
    String stop =
        sender
            .send(scene.crm(), intended, since)
            .or(
                () ->
                    diverted.stream()
                        .map(Look.Diverted::pause)
                        .filter(Objects::nonNull)
                        .findFirst())
            .orElse(null);
    if (stop != null && stop.startsWith(OWN_DATABASE)) {
      // Nobody has to be asked: the items were given back, and the operation resumes by itself.
      throw new TenureException(
          KitError.DATABASE_UNAVAILABLE, "The last look lost the connection to PostgreSQL.");
    }
    return new Step(claimed.size(), stop);
  }

  private void divert(List<Look.Diverted> looks) {
    if (!looks.isEmpty()) {
      database.inTransactionDo(
          sql ->
              items.apply(
                  sql, looks.stream().map(d -> new Items.Change(d.item(), d.event())).toList()));
    }
  }

  private void verifyAndCertify(Run run, CrmLink crm) {
    List<Item> applied;
    do {
      applied = items.inState(database, run.id(), ItemState.VERIFYING, PAGE);
      verifier.verify(crm, applied);
    } while (applied.size() == PAGE);
    CrashPoint.reached("erased.afterCommit");
    certificates.certify(run.id());
  }
}
