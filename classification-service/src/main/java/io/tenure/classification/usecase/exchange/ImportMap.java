package io.tenure.classification.usecase.exchange;

import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.exchange.csv.CsvMap;
import io.tenure.classification.domain.exchange.fides.FidesNodes;
import io.tenure.classification.domain.exchange.fides.FidesSaid;
import io.tenure.classification.domain.exchange.fides.Overlay;
import io.tenure.classification.domain.exchange.plan.DraftNames;
import io.tenure.classification.domain.exchange.plan.ImportPlan;
import io.tenure.classification.domain.exchange.plan.ImportPlanner;
import io.tenure.classification.domain.exchange.said.Said;
import io.tenure.classification.domain.map.Decider;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.map.Refusal;
import io.tenure.classification.usecase.audit.AuditTrail;
import io.tenure.classification.usecase.discovery.FindSystem;
import io.tenure.classification.usecase.draft.Decide;
import io.tenure.classification.usecase.draft.DraftStore;
import io.tenure.classification.usecase.draft.FindingStore;
import io.tenure.connector.Finding.Severity;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes over what a text says about a map, as decisions of the importing person. What a person
 * confirmed otherwise stays and opens a finding.
 */
@ApplicationScoped
public class ImportMap {

  private final FindSystem systems;
  private final Database database;
  private final DraftStore drafts;
  private final FindingStore findings;
  private final Annotations annotations;
  private final Decide decide;
  private final AuditTrail audit;
  private final Clock clock;

  ImportMap(
      FindSystem systems,
      Database database,
      DraftStore drafts,
      FindingStore findings,
      Annotations annotations,
      Decide decide,
      AuditTrail audit,
      Clock clock) {
    this.systems = systems;
    this.database = database;
    this.drafts = drafts;
    this.findings = findings;
    this.annotations = annotations;
    this.decide = decide;
    this.audit = audit;
    this.clock = clock;
  }

  /** How the text is written. */
  public enum Format {
    FIDESLANG,
    CSV
  }

  /**
   * What is to be imported.
   *
   * @param overrule items that a person confirmed and that are decided anew all the same
   * @param expected digest of the plan that the person looked at; null where none was
   */
  public record Order(
      UUID system, Format format, String text, Set<String> overrule, String expected) {}

  /** What the text says, and what is laid over the export; null where the format has no such. */
  private record Read(Said said, List<FidesNodes.DatasetNode> nodes) {}

  /** What an import does or would do, and which of its decisions are refused. */
  public record Outcome(ImportPlan plan, List<Decide.Refused> refused) {}

  /** What it would do. Changes nothing. */
  public Outcome preview(Order order) {
    systems.get(order.system());
    Read read = read(order);
    DraftMap draft = draft(database, order.system());
    ImportPlan plan = ImportPlanner.plan(draft, read.said(), order.overrule());
    return new Outcome(plan, refused(draft, plan));
  }

  /**
   * Does it, whole or not at all; decisions that cannot be taken are told one by one.
   *
   * @throws TenureException {@code import.unreadable}, {@code import.changed}, {@code draft.none}
   */
  public Outcome run(UUID id, Order order, String reason, Actor actor) {
    systems.get(order.system());
    Read read = read(order);
    return database.inTransaction(
        sql -> {
          drafts.lock(sql, order.system());
          DraftMap draft = draft(sql, order.system());
          ImportPlan plan = ImportPlanner.plan(draft, read.said(), order.overrule());
          requireExpected(order, plan);
          if (read.nodes() != null) {
            lay(sql, order.system(), FidesSaid.overlay(read.nodes(), new DraftNames(draft)));
          }
          findings.open(
              sql,
              order.system(),
              plan.conflicts().stream().map(ImportMap::finding).toList(),
              clock.instant());
          // The audit log is written last: whoever waits for its number holds that of the feed.
          Decide.Outcome decided =
              plan.changes().isEmpty()
                  ? new Decide.Outcome(0, List.of())
                  : decide.decide(sql, id, order.system(), plan.decisions(), reason, actor);
          audit.record(sql, act(id, order, reason, actor));
          return new Outcome(plan, decided.refused());
        });
  }

  private Act act(UUID id, Order order, String reason, Actor actor) {
    Act.Kind kind = Act.Kind.MAP_IMPORTED;
    return Act.of(
        Act.id(kind, id.toString()), clock.instant(), actor, kind, order.system(), reason);
  }

  private static void requireExpected(Order order, ImportPlan plan) {
    if (order.expected() != null && !order.expected().equals(plan.digest())) {
      throw new TenureException(
          ClassificationError.IMPORT_CHANGED,
          "The draft or the text is another than in the preview: look at it again.");
    }
  }

  private void lay(Statements sql, UUID system, Overlay overlay) {
    Overlay before = annotations.get(sql, system);
    Overlay after = before.with(overlay);
    if (!after.equals(before)) {
      annotations.put(sql, system, after, clock.instant());
    }
  }

  private static Read read(Order order) {
    return switch (order.format()) {
      case CSV -> new Read(CsvMap.read(order.text()), null);
      case FIDESLANG -> {
        List<FidesNodes.DatasetNode> nodes = FidesNodes.read(order.text());
        yield new Read(FidesSaid.of(nodes), nodes);
      }
    };
  }

  private DraftMap draft(Statements sql, UUID system) {
    if (drafts.head(sql, system).isEmpty()) {
      throw new TenureException(
          ClassificationError.DRAFT_NONE, "Start a discovery of this system first.");
    }
    return drafts.load(sql, system);
  }

  private static List<Decide.Refused> refused(DraftMap draft, ImportPlan plan) {
    Decider decider = new Decider(draft);
    List<Decide.Refused> refused = new ArrayList<>();
    for (int i = 0; i < plan.changes().size(); i++) {
      try {
        decider.apply(plan.changes().get(i).decision());
      } catch (Refusal e) {
        refused.add(new Decide.Refused(i, e.error().code(), e.getMessage()));
      }
    }
    return refused;
  }

  private static MapFinding finding(ImportPlan.Conflict c) {
    return switch (c.target()) {
      case FIELD ->
          new MapFinding(
              "proposal.import-disagrees",
              Severity.WARNING,
              c.dataset(),
              c.name(),
              null,
              "Confirmed as %s; an import says %s."
                  .formatted(named(c.confirmed()), named(c.said())));
      case DATASET ->
          new MapFinding(
              "proposal.import-disagrees",
              Severity.WARNING,
              c.dataset(),
              null,
              null,
              "An import says something else about the dataset than a person confirmed.");
      case RELATION ->
          new MapFinding(
              "proposal.import-disagrees",
              Severity.WARNING,
              c.dataset(),
              null,
              c.name(),
              "Confirmed as %s; an import says %s.".formatted(c.confirmed(), c.said()));
    };
  }

  private static String named(Object category) {
    return category == null ? "no personal data" : category.toString();
  }
}
