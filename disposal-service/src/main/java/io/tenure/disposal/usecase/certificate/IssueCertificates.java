package io.tenure.disposal.usecase.certificate;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.certificate.CertifiedRun;
import io.tenure.disposal.domain.certificate.ErasedItem;
import io.tenure.disposal.domain.certificate.IssuedCertificate;
import io.tenure.disposal.domain.ledger.Leaf;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.disposal.domain.saga.Saga;
import io.tenure.disposal.domain.saga.Transition;
import io.tenure.disposal.usecase.certificate.CertificateBook.Sequenced;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PlanOfProfile;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerBook;
import io.tenure.disposal.usecase.ledger.LedgerKey;
import io.tenure.disposal.usecase.ledger.Pseudonyms;
import io.tenure.evidence.certificate.Certificate;
import io.tenure.evidence.certificate.CertificateJson;
import io.tenure.evidence.certificate.SignedCertificate;
import io.tenure.evidence.certificate.VerifiedErasure;
import io.tenure.evidence.note.NoteSigner;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import io.tenure.plan.RetentionPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Issues certificates in bulk: signs and hands the entries to the log, has the log published, and
 * only then calls the items CERTIFIED. Each step is one transaction and can be repeated after a
 * crash.
 */
@ApplicationScoped
public class IssueCertificates implements CertificateIssuer {

  private static final Logger LOG = Logger.getLogger(IssueCertificates.class);
  private static final int BATCH = 1_000;

  private final Database database;
  private final CertificateBook book;
  private final LedgerBook log;
  private final Ledger ledger;
  private final LedgerKey key;
  private final Pseudonyms pseudonyms;
  private final PlanBook plans;
  private final String version;

  IssueCertificates(
      Database database,
      CertificateBook book,
      LedgerBook log,
      Ledger ledger,
      LedgerKey key,
      Pseudonyms pseudonyms,
      PlanBook plans,
      @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown")
          String version) {
    this.database = database;
    this.book = book;
    this.log = log;
    this.ledger = ledger;
    this.key = key;
    this.pseudonyms = pseudonyms;
    this.plans = plans;
    this.version = version;
  }

  @Override
  public int certify(UUID runId) {
    NoteSigner signer = key.signer();
    CertifiedRun run =
        book.run(database, runId)
            .orElseThrow(
                () -> new TenureException(DisposalError.RUN_NOT_FOUND, "There is no such run."));
    CertificateWriter writer =
        new CertificateWriter(run, responsible(run), signer.key().name(), version);
    Map<Long, RetentionPlan> planById = new HashMap<>();
    int after = -1;
    while (after < Integer.MAX_VALUE) {
      int from = after;
      after = database.inTransaction(sql -> sign(sql, runId, from, writer, planById, signer));
    }
    long size = ledger.publish();
    int certified = 0;
    int step;
    do {
      step = database.inTransaction(sql -> certify(sql, runId, size));
      certified += step;
    } while (step > 0);
    return certified;
  }

  /** Signs a batch; returns the last position looked at, or the largest number at the end. */
  private int sign(
      Statements sql,
      UUID runId,
      int after,
      CertificateWriter writer,
      Map<Long, RetentionPlan> planById,
      NoteSigner signer) {
    List<ErasedItem> items = book.erased(sql, runId, after, BATCH);
    if (items.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    Instant now = log.now(sql);
    List<IssuedCertificate> issued = new ArrayList<>();
    List<Leaf> leaves = new ArrayList<>();
    for (ErasedItem item : items) {
      RetentionPlan plan = planById.computeIfAbsent(item.planId(), this::plan);
      CertificateWriter.Draft draft = writer.write(item, plan, now);
      switch (VerifiedErasure.check(draft.certificate())) {
        case VerifiedErasure.Check.Passed(VerifiedErasure erasure) -> {
          SignedCertificate signed = SignedCertificate.sign(erasure, signer);
          issued.add(stored(item, runId, signed, draft.objectSalt()));
          leaves.add(leaf(signed));
        }
        case VerifiedErasure.Check.Failed(List<String> reasons) ->
            // It stays ERASED: visible, counted as open, and looked at again with the next call.
            LOG.errorf("Item %s is not certified: %s", item.id(), String.join("; ", reasons));
      }
    }
    if (!issued.isEmpty()) {
      book.insert(sql, issued);
      log.pend(sql, leaves);
    }
    return items.getLast().position();
  }

  private RetentionPlan plan(long planId) {
    return plans
        .plan(planId)
        .map(PlanOfProfile::plan)
        .orElseThrow(
            () -> new TenureException(DisposalError.PLAN_MISSING, "The plan of an item is gone."));
  }

  private static IssuedCertificate stored(
      ErasedItem item, UUID runId, SignedCertificate signed, byte[] objectSalt) {
    Certificate c = signed.certificate();
    return new IssuedCertificate(
        UUID.fromString(c.serial()),
        item.id(),
        runId,
        c.revision(),
        item.dataset(),
        c.method().category().name(),
        new String(CertificateJson.bytes(c), StandardCharsets.UTF_8),
        signed.signature(),
        objectSalt,
        c.issuedAt(),
        null);
  }

  private static Leaf leaf(SignedCertificate signed) {
    return new Leaf(
        "CERT",
        UUID.fromString(signed.certificate().serial()),
        signed.leaf().entry(),
        signed.leaf().salt(),
        "{}");
  }

  /** Moves items whose entry a signed checkpoint covers. */
  private int certify(Statements sql, UUID runId, long size) {
    Map<ItemStatus, List<Sequenced>> byNext =
        book.sequenced(sql, runId, size, BATCH).stream()
            .collect(Collectors.groupingBy(s -> next(s.status())));
    int moved = 0;
    for (Map.Entry<ItemStatus, List<Sequenced>> e : byNext.entrySet()) {
      moved += book.certified(sql, e.getValue(), e.getKey(), size).size();
    }
    return moved;
  }

  private static ItemStatus next(ItemStatus status) {
    return switch (Saga.apply(status, new ItemEvent.LeafPublished())) {
      case Transition.Moved(ItemStatus next) -> next;
      case Transition.Stale _, Transition.Illegal _ ->
          throw new IllegalStateException("An item in " + status.state() + " cannot be certified");
    };
  }

  private Certificate.Responsible responsible(CertifiedRun run) {
    return new Certificate.Responsible(
        person(run.requestedBy(), "disposal-requester"),
        run.automatic() ? "POLICY" : "APPROVAL",
        run.approvedBy().stream().map(p -> person(p, "disposal-approver")).toList(),
        "disposal-service " + version);
  }

  private Certificate.Person person(CertifiedRun.Person p, String role) {
    return new Certificate.Person(
        pseudonyms.of(Actor.stored(p.issuer(), p.subject())), role, p.at());
  }
}
