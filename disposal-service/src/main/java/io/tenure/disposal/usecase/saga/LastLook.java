package io.tenure.disposal.usecase.saga;

import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.Closure;
import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.EraseCommand;
import io.tenure.connector.erase.Replacement;
import io.tenure.connector.erase.RowOperation;
import io.tenure.connector.erase.RowRef;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.saga.Fence;
import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PlanOfProfile;
import io.tenure.disposal.usecase.evaluation.PolicyFreshness;
import io.tenure.disposal.usecase.evaluation.Reassess;
import io.tenure.disposal.usecase.inventory.FreshFacts;
import io.tenure.disposal.usecase.inventory.FreshRecord;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.RecordRows;
import io.tenure.disposal.usecase.item.Replacements;
import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Clause;
import io.tenure.plan.GroupOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks everybody once more, past every cache: the record's facts, its plan, consent and map as of
 * now. Holds are looked at afterwards, in the transaction that writes the intent.
 */
@ApplicationScoped
class LastLook {

  /** How long a request may act; also the lease that must be left. */
  static final Duration CALL = Duration.ofSeconds(30);

  private static final int MAX_DEPENDENTS = 10_000;

  private final FreshFacts facts;
  private final PlanBook plans;
  private final Reassess reassess;
  private final RecordRows rows;

  LastLook(FreshFacts facts, PlanBook plans, Reassess reassess, RecordRows rows) {
    this.facts = facts;
    this.plans = plans;
    this.reassess = reassess;
    this.rows = rows;
  }

  /** Everything that one execution of a run looks with. */
  record Scene(
      Run run, CrmLink crm, Replacements replacements, PolicyFreshness.Fresh policy, Instant now) {}

  /** Looks at one claimed item. */
  Look at(Scene scene, Item item) {
    Fence fence = item.status().fence();
    try {
      return switch (fresh(scene, item)) {
        case FreshRecord.Unknown unknown -> unknown(item, unknown.code());
        case FreshRecord.Absent _ ->
            new Look.Diverted(item, new ItemEvent.Exempted("record.absent"), null);
        case FreshRecord.Present present -> present(scene, item, present);
      };
    } catch (ConnectorException e) {
      return new Look.Diverted(
          item, new ItemEvent.LookFailed(fence, e.code().code()), e.code().code());
    } catch (TenureException e) {
      return unknown(item, e.errorCode().code());
    }
  }

  private FreshRecord fresh(Scene scene, Item item) {
    try (CrmSession session = scene.crm().session(Purpose.READ)) {
      return facts.read(item.recordId(), scene.crm().map(), session);
    }
  }

  /**
   * What is true of the whole system stops the run; what is true of one record waits for a person.
   */
  private static Look unknown(Item item, String code) {
    boolean record = code.startsWith("record.") || code.startsWith("subject.");
    return record
        ? new Look.Diverted(item, new ItemEvent.Escalated(code), null)
        : new Look.Diverted(item, new ItemEvent.LookFailed(item.status().fence(), code), code);
  }

  private Look present(Scene scene, Item item, FreshRecord.Present fresh) {
    if (fresh.mapVersion() != scene.run().basis().mapVersion()) {
      return changed(item, "map.changed");
    }
    if (!fresh.unchanged()) {
      return changed(item, "record.changed");
    }
    PlanOfProfile plan = plans.plan(fresh.profileId()).orElse(null);
    PlanOfProfile approved = plans.plan(item.planId()).orElse(null);
    if (plan == null || approved == null || !plan.digest().equals(approved.digest())) {
      return changed(item, "plan.changed");
    }
    if (!stillDue(scene, item, fresh)) {
      return changed(item, "record.not-due");
    }
    Intent.Basis basis =
        new Intent.Basis(
            scene.policy().policyVersionId(),
            scene.policy().digest(),
            plan.digest(),
            fresh.mapVersion(),
            fresh.consentAsOf(),
            0);
    UUID intentId = UUID.randomUUID();
    RowRef anchor = rows.row(item.recordId()).orElse(null);
    if (anchor == null) {
      return new Look.Diverted(item, new ItemEvent.Escalated("record.key-unreadable"), null);
    }
    return switch (item.form()) {
      case RESTRICT ->
          new Look.Passed(
              item,
              intentId,
              null,
              new Expected(List.of(), anchor, Map.of()),
              List.of(item.recordId()),
              basis);
      case CLEAR -> clear(scene, item, fresh, plan, intentId, anchor, basis);
      case DELETE -> delete(scene, item, fresh, plan, intentId, anchor, basis);
    };
  }

  private Look clear(
      Scene scene,
      Item item,
      FreshRecord.Present fresh,
      PlanOfProfile plan,
      UUID intentId,
      RowRef anchor,
      Intent.Basis basis) {
    Replacements.Plan columns = scene.replacements().of(item.dataset(), plan.plan(), item.groups());
    if (!columns.impossible().isEmpty()) {
      return new Look.Diverted(item, new ItemEvent.Escalated("replacement.impossible"), null);
    }
    Map<String, Replacement> values = columns.possible();
    return new Look.Passed(
        item,
        intentId,
        command(
            scene, intentId, anchor, fresh, List.of(new RowOperation.UpdateRow(anchor, values))),
        new Expected(List.of(), anchor, values),
        List.of(item.recordId()),
        basis);
  }

  private Look delete(
      Scene scene,
      Item item,
      FreshRecord.Present fresh,
      PlanOfProfile plan,
      UUID intentId,
      RowRef anchor,
      Intent.Basis basis) {
    ClosureRows closure;
    try (CrmSession session = scene.crm().session(Purpose.READ)) {
      closure = new Closure(scene.crm().map()).collect(session, anchor, MAX_DEPENDENTS);
    }
    if (!closure.complete()) {
      return new Look.Diverted(item, new ItemEvent.Escalated("dependents.not-addressable"), null);
    }
    Replacements.Plan shell = scene.replacements().of(item.dataset(), plan.plan(), item.groups());
    Map<String, Replacement> columns =
        shell.impossible().isEmpty() && !shell.possible().isEmpty() ? shell.possible() : null;
    List<RowOperation> operations = new ArrayList<>(closure.breaks());
    closure
        .rows()
        .forEach(
            row ->
                operations.add(
                    new RowOperation.DeleteRow(row, row.equals(anchor) ? columns : null)));
    List<UUID> alongside =
        closure.rows().stream()
            .map(row -> rows.record(scene.crm().system().id(), row))
            .collect(Collectors.toCollection(ArrayList::new));
    return new Look.Passed(
        item,
        intentId,
        command(scene, intentId, anchor, fresh, operations),
        new Expected(closure.rows(), anchor, columns == null ? Map.of() : columns),
        alongside,
        basis);
  }

  private static EraseCommand command(
      Scene scene,
      UUID intentId,
      RowRef anchor,
      FreshRecord.Present fresh,
      List<RowOperation> operations) {
    return new EraseCommand(
        intentId.toString(), scene.now().plus(CALL), anchor, fresh.fingerprint(), operations);
  }

  /** Each approved group still has the status and disposition that it was approved with. */
  private boolean stillDue(Scene scene, Item item, FreshRecord.Present fresh) {
    Map<String, GroupOutcome> now =
        reassess.profile(fresh.profileId(), fresh.facts()).stream()
            .collect(Collectors.toMap(GroupOutcome::groupId, o -> o));
    return item.groups().stream()
        .allMatch(g -> now.containsKey(g) && due(item.form(), now.get(g), scene.now()));
  }

  private static boolean due(ItemForm form, GroupOutcome outcome, Instant now) {
    GroupOutcome.Status status = outcome.statusAt(now);
    return switch (form) {
      case DELETE ->
          status == GroupOutcome.Status.DUE && outcome.disposition() == Clause.Disposition.ERASE;
      case CLEAR ->
          status == GroupOutcome.Status.DUE
              && (outcome.disposition() == Clause.Disposition.ERASE
                  || outcome.disposition() == Clause.Disposition.ANONYMISE);
      case RESTRICT ->
          status == GroupOutcome.Status.RESTRICT
              || (status == GroupOutcome.Status.DUE
                  && outcome.disposition() == Clause.Disposition.RESTRICT);
    };
  }

  private static Look changed(Item item, String code) {
    return new Look.Diverted(item, new ItemEvent.BasisChanged(item.status().fence(), code), null);
  }
}
