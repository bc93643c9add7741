package io.tenure.classification.usecase.draft;

import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.Decider;
import io.tenure.classification.domain.map.Decision;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.Refusal;
import io.tenure.classification.usecase.audit.AuditTrail;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A person confirms, corrects and rejects, many items at once; what cannot be taken is told one by
 * one.
 */
@ApplicationScoped
public class Decide {

  private final Database database;
  private final DraftStore drafts;
  private final FindingStore findings;
  private final AuditTrail audit;
  private final Clock clock;

  Decide(
      Database database, DraftStore drafts, FindingStore findings, AuditTrail audit, Clock clock) {
    this.database = database;
    this.drafts = drafts;
    this.findings = findings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Outcome: how many were taken, and which were not. */
  public record Outcome(int accepted, List<Refused> refused) {}

  /** An item that was not taken. */
  public record Refused(int index, String code, String detail) {}

  /** Takes the decisions in order. */
  public Outcome decide(
      UUID id, UUID system, List<Decision> decisions, String reason, Actor actor) {
    return database.inTransaction(
        sql -> {
          if (!drafts.lock(sql, system) || drafts.head(sql, system).isEmpty()) {
            throw new TenureException(
                ClassificationError.DRAFT_NONE, "Start a discovery of this system first.");
          }
          return decide(sql, id, system, decisions, reason, actor);
        });
  }

  /** The same as part of a transaction that has locked the system and knows that it has a draft. */
  public Outcome decide(
      Statements sql, UUID id, UUID system, List<Decision> decisions, String reason, Actor actor) {
    DraftMap draft = part(sql, system, decisions);
    Decider decider = new Decider(draft);
    List<Decision> taken = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    Instant now = clock.instant();
    for (int i = 0; i < decisions.size(); i++) {
      try {
        decider.apply(decisions.get(i));
        taken.add(decisions.get(i));
      } catch (Refusal e) {
        refused.add(new Refused(i, e.error().code(), e.getMessage()));
      }
    }
    save(sql, system, draft, taken);
    taken.forEach(
        d ->
            findings.closeDecided(
                sql,
                system,
                d.target() == Target.RELATION ? null : d.dataset(),
                d.target() == Target.RELATION ? null : d.field(),
                d.target() == Target.RELATION ? d.relation() : null,
                now));
    if (!taken.isEmpty()) {
      drafts.record(sql, id, system, now, actor, reason, taken);
      audit.record(sql, Act.of(id, now, actor, Act.Kind.ITEMS_DECIDED, system, reason));
    }
    return new Outcome(taken.size(), refused);
  }

  /** Paths may end anywhere, so a dataset's correction needs the whole draft. */
  private DraftMap part(Statements sql, UUID system, List<Decision> decisions) {
    boolean onlyFields = decisions.stream().allMatch(d -> d.target() == Target.FIELD);
    if (!onlyFields) {
      return drafts.load(sql, system);
    }
    Set<String> names = new HashSet<>();
    decisions.stream().map(Decision::dataset).filter(n -> n != null).forEach(names::add);
    return drafts.load(sql, system, names);
  }

  private void save(Statements sql, UUID system, DraftMap draft, List<Decision> taken) {
    Set<String> datasets = new HashSet<>();
    Set<String> fields = new HashSet<>();
    boolean relations = false;
    for (Decision d : taken) {
      switch (d.target()) {
        case DATASET -> datasets.add(d.dataset());
        case FIELD -> fields.add(d.dataset() + "\n" + d.field());
        case RELATION -> relations = true;
      }
    }
    drafts.save(
        sql,
        system,
        draft.datasets().stream().filter(d -> datasets.contains(d.name())).toList(),
        draft.fields().stream()
            .filter(f -> fields.contains(f.dataset() + "\n" + f.field().name()))
            .toList(),
        relations ? draft.relations() : List.of());
  }
}
