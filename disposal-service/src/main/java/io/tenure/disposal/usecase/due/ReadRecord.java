package io.tenure.disposal.usecase.due;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.due.RuleEnds;
import io.tenure.disposal.domain.event.PostedTriggers;
import io.tenure.disposal.usecase.due.DueStore.AssessedGroup;
import io.tenure.disposal.usecase.due.DueStore.DueItem;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PlanOfProfile;
import io.tenure.disposal.usecase.evaluation.PolicySource;
import io.tenure.disposal.usecase.event.EventBook;
import io.tenure.disposal.usecase.inventory.RecordRefs;
import io.tenure.disposal.usecase.inventory.RecordStore;
import io.tenure.disposal.usecase.inventory.RecordStore.StoredRecord;
import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Clause;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.FieldGroup;
import io.tenure.plan.RetentionPlan.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One record, and why it stays or goes. */
@ApplicationScoped
public class ReadRecord {

  private final RecordStore records;
  private final RecordRefs refs;
  private final DueStore due;
  private final PlanBook plans;
  private final PolicySource policy;
  private final HoldLookup holds;
  private final EventBook events;
  private final Clock clock;

  ReadRecord(
      RecordStore records,
      RecordRefs refs,
      DueStore due,
      PlanBook plans,
      PolicySource policy,
      HoldLookup holds,
      EventBook events,
      Clock clock) {
    this.records = records;
    this.refs = refs;
    this.due = due;
    this.plans = plans;
    this.policy = policy;
    this.holds = holds;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Everything about one record.
   *
   * @throws TenureException {@code record.not-found}, {@code record.key-unreadable}
   */
  public RecordView view(UUID id) {
    StoredRecord record =
        records
            .find(id)
            .orElseThrow(
                () ->
                    new TenureException(
                        DisposalError.RECORD_NOT_FOUND,
                        "The inventory has no record with this id."));
    Profile profile = records.profile(record.profileId()).orElseThrow();
    PostedTriggers triggers = new PostedTriggers(triggers(profile, record), events.applied(id));
    Facts facts = triggers.facts(records.consents(id), clock.instant());
    Explanation explanation = explain(id, profile, facts);
    return new RecordView(
        id,
        record.systemId(),
        record.dataset(),
        record.encryptedKey() == null ? null : refs.decrypt(id, record.encryptedKey()),
        record.present(),
        record.softDeleted(),
        record.jurisdiction(),
        record.controller(),
        records.subjects(id),
        facts.triggers(),
        triggers.posted(),
        triggers.conflicts(),
        events.withheld(id),
        record.findings(),
        due.groups(id).stream().map(group -> group(group, facts)).toList(),
        holds.holdsOn(id),
        explanation.text(),
        explanation.missing());
  }

  private static Map<String, Instant> triggers(Profile profile, StoredRecord record) {
    Map<String, Instant> triggers = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(profile.triggers().size(), record.triggers().size()); i++) {
      if (record.triggers().get(i) != null) {
        triggers.put(profile.triggers().get(i), record.triggers().get(i));
      }
    }
    return triggers;
  }

  private RecordView.Group group(AssessedGroup assessed, Facts facts) {
    DueItem item = assessed.item();
    PlanOfProfile plan = plans.plan(assessed.planId()).orElseThrow();
    Optional<FieldGroup> group =
        plan.plan().groups().stream().filter(g -> g.id().equals(item.fieldGroup())).findFirst();
    return new RecordView.Group(
        item.fieldGroup(),
        group.map(FieldGroup::fields).orElse(List.of()),
        item.status(),
        item.disposition(),
        item.retainUntil(),
        item.retainOpen(),
        item.restrictFrom(),
        item.reviewFrom(),
        item.disposeFrom(),
        item.outOfUse(),
        item.missingTriggers(),
        group.map(g -> rules(g, facts, item)).orElse(List.of()),
        plan.plan().policyVersionId(),
        plan.policyDigest(),
        plan.digest(),
        plan.mapVersion(),
        assessed.consentSeq(),
        assessed.evaluatedAt());
  }

  private static List<RecordView.Rule> rules(FieldGroup group, Facts facts, DueItem item) {
    return RuleEnds.of(group, facts).stream()
        .map(
            each -> {
              var clause = each.clause();
              String winner = winner(clause, item);
              return new RecordView.Rule(
                  clause.ruleId(),
                  clause.kind(),
                  clause.basis(),
                  clause.disposition(),
                  each.acts(),
                  each.end(),
                  each.acts() && clause.ruleId().equals(winner),
                  clause.beatsErasureRequest(),
                  clause.citations());
            })
        .toList();
  }

  private static String winner(Clause clause, DueItem item) {
    if (clause.kind() == Clause.RuleKind.MINIMUM) {
      return item.winningMinimum();
    }
    return switch (Clause.Stage.of(clause.disposition())) {
      case RESTRICT -> item.winningRestriction();
      case REVIEW -> item.winningReview();
      case REMOVE -> item.winningMaximum();
    };
  }

  private record Explanation(JsonNode text, String missing) {}

  private Explanation explain(UUID id, Profile profile, Facts facts) {
    try {
      return new Explanation(policy.explain(clock.instant(), id.toString(), profile, facts), null);
    } catch (TenureException e) {
      return new Explanation(null, e.errorCode().code());
    }
  }
}
