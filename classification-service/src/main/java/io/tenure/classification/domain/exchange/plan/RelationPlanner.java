package io.tenure.classification.domain.exchange.plan;

import io.tenure.classification.domain.exchange.plan.ImportPlan.Change;
import io.tenure.classification.domain.exchange.said.Said;
import io.tenure.classification.domain.map.Decision;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.DraftRelation;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares what a text says about relations with a draft. */
final class RelationPlanner {

  private final DraftMap draft;
  private final DraftNames names;
  private final ImportPlanner plan;

  RelationPlanner(DraftMap draft, DraftNames names, ImportPlanner plan) {
    this.draft = draft;
    this.names = names;
    this.plan = plan;
  }

  void plan(Said.OfRelation said) {
    if (said.relation() == null) {
      reference(said);
    } else if (said.relation().status() != Status.REJECTED) {
      relation(said.place(), said.relation());
    }
  }

  private void relation(String place, Relation said) {
    DraftRelation found =
        draft
            .relation(said.id())
            .or(
                () ->
                    find(
                        said.from(),
                        said.fromColumns(),
                        said.to(),
                        said.toColumns(),
                        said.discriminator()))
            .orElse(null);
    if (found == null) {
      added(place, said);
      return;
    }
    Relation now = found.relation();
    boolean same = now.role() == said.role() && now.status() != Status.REJECTED;
    if (same && found.decided()) {
      plan.same();
      return;
    }
    Action action = now.role() == said.role() ? Action.CONFIRM : Action.CORRECT;
    decide(found, action, said.role());
  }

  private void decide(DraftRelation found, Action action, Relation.Role role) {
    Relation now = found.relation();
    plan.decide(
        now.id(),
        found.decided(),
        new Change(
            Target.RELATION,
            now.from(),
            now.id(),
            action,
            now.status() == Status.REJECTED ? Status.REJECTED : now.role(),
            role,
            new Decision(
                Target.RELATION,
                null,
                null,
                now.id(),
                action,
                action == Action.CORRECT ? Values.role(role) : null)));
  }

  private void added(String place, Relation said) {
    boolean there =
        said.fromColumns().stream().allMatch(c -> names.field(said.from(), c))
            && said.toColumns().stream().allMatch(c -> names.field(said.to(), c));
    if (!there) {
      plan.skip(
          place, "import.relation-unknown", "The draft has no such relation, nor its columns.");
      return;
    }
    plan.decide(
        said.id(),
        false,
        new Change(
            Target.RELATION,
            said.from(),
            said.id(),
            Action.CORRECT,
            null,
            said.role(),
            new Decision(
                Target.RELATION, null, null, null, Action.CORRECT, Values.relation(said))));
  }

  /** Two columns: the one that is no key points to the one that is. */
  private void reference(Said.OfRelation said) {
    Optional<String> from = names.of(said.from().dataset());
    Optional<String> to = names.of(said.to().dataset());
    DraftField one = from.flatMap(f -> draft.field(f, said.from().column())).orElse(null);
    DraftField two = to.flatMap(t -> draft.field(t, said.to().column())).orElse(null);
    if (one == null || two == null) {
      plan.skip(said.place(), "import.reference-unknown", "The draft has no such column.");
      return;
    }
    boolean turned = key(one) && !key(two);
    DraftField pointing = turned ? two : one;
    DraftField target = turned ? one : two;
    if (!key(target) && !target.field().unique()) {
      plan.skip(
          said.place(),
          "import.reference-ambiguous",
          "Neither column is a key, so it is not clear which one points; add the relation by hand.");
      return;
    }
    List<String> fromColumns = List.of(pointing.field().name());
    List<String> toColumns = List.of(target.field().name());
    DraftRelation found =
        find(pointing.dataset(), fromColumns, target.dataset(), toColumns, null).orElse(null);
    if (found == null) {
      added(said.place(), inferred(pointing, fromColumns, target, toColumns));
    } else if (found.decided() && found.relation().status() != Status.REJECTED) {
      plan.same();
    } else {
      decide(found, Action.CONFIRM, found.relation().role());
    }
  }

  private static boolean key(DraftField field) {
    return field.field().partOfKey();
  }

  private static Relation inferred(
      DraftField from, List<String> fromColumns, DraftField to, List<String> toColumns) {
    return new Relation(
        from.dataset() + "(" + fromColumns.getFirst() + ")->" + to.dataset(),
        from.dataset(),
        fromColumns,
        to.dataset(),
        toColumns,
        null,
        Relation.Origin.INFERRED,
        Relation.Role.REFERENCE,
        Relation.DeleteRule.NONE,
        from.field().nullable(),
        1.0,
        Status.CONFIRMED);
  }

  private Optional<DraftRelation> find(
      String from,
      List<String> fromColumns,
      String to,
      List<String> toColumns,
      Relation.Discriminator discriminator) {
    return draft.relations().stream()
        .filter(
            r ->
                r.relation().from().equals(from)
                    && r.relation().fromColumns().equals(fromColumns)
                    && r.relation().to().equals(to)
                    && r.relation().toColumns().equals(toColumns)
                    && Objects.equals(r.relation().discriminator(), discriminator))
        .findFirst();
  }
}
