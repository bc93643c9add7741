package io.tenure.classification.domain.map;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Value;
import io.tenure.classification.domain.propose.RelationProposer;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.map.Relation.Origin;
import java.util.List;

/** Applies decisions to a draft, one by one; each is taken whole or refused. */
public final class Decider {

  private final DraftMap draft;

  /** Decisions will be applied to this draft. */
  public Decider(DraftMap draft) {
    this.draft = draft;
  }

  /**
   * Applies one decision.
   *
   * @throws Refusal where it names something unknown, or the value does not suit
   */
  public void apply(Decision decision) {
    switch (decision.target()) {
      case FIELD -> field(decision);
      case DATASET -> dataset(decision);
      case RELATION -> relation(decision);
    }
  }

  private void field(Decision decision) {
    DraftField field =
        draft
            .field(decision.dataset(), decision.field())
            .orElseThrow(
                () ->
                    refusal(
                        ClassificationError.DECISION_FIELD_UNKNOWN,
                        "The draft has no such field."));
    String category =
        switch (decision.action()) {
          case CONFIRM -> field.field().category();
          case REJECT -> null;
          case CORRECT -> category(decision.value());
        };
    Status status = decision.action() == Action.REJECT ? Status.REJECTED : Status.CONFIRMED;
    draft.put(field.decide(category, status, Taxonomy.standard().sensitivity(category).name()));
  }

  private static String category(Value value) {
    if (value == null || value.category() == null) {
      throw refusal(
          ClassificationError.DECISION_VALUE_MISSING, "A corrected field needs a category.");
    }
    return Taxonomy.standard()
        .find(value.category())
        .orElseThrow(
            () ->
                refusal(
                    ClassificationError.DECISION_CATEGORY_UNKNOWN,
                    "The category is no fideslang key and no extension of one."))
        .key();
  }

  private void dataset(Decision decision) {
    DraftDataset found =
        draft
            .dataset(decision.dataset())
            .orElseThrow(
                () ->
                    refusal(
                        ClassificationError.DECISION_DATASET_UNKNOWN,
                        "The draft has no such dataset."));
    Dataset now =
        switch (decision.action()) {
          case CONFIRM -> found.dataset();
          case CORRECT -> corrected(found.dataset(), decision.value());
          case REJECT ->
              throw refusal(
                  ClassificationError.DECISION_VALUE_UNFIT,
                  "A dataset is confirmed or corrected; correct its kind.");
        };
    DatasetCheck.problem(now, draft)
        .ifPresent(
            problem -> {
              throw refusal(ClassificationError.DECISION_PATH_INVALID, problem);
            });
    draft.put(found.decide(now, Status.CONFIRMED));
  }

  private static Dataset corrected(Dataset d, Value v) {
    if (v == null) {
      throw refusal(
          ClassificationError.DECISION_VALUE_MISSING, "A corrected dataset needs a value.");
    }
    if (v.kind() != null && !Kinds.known(v.kind())) {
      throw refusal(ClassificationError.DECISION_KIND_UNKNOWN, "The kind is not one of the list.");
    }
    return new Dataset(
        d.name(),
        d.schema(),
        d.table(),
        or(v.kind(), d.kind()),
        d.keyColumns(),
        d.rowCount(),
        d.rowCountExact(),
        List.of(),
        or(v.subjects(), d.subjects()),
        v.clears("jurisdiction") ? null : or(v.jurisdiction(), d.jurisdiction()),
        v.clears("controller") ? null : or(v.controller(), d.controller()),
        or(v.triggers(), d.triggers()),
        v.clears("softDelete") ? null : or(v.softDelete(), d.softDelete()),
        or(v.consents(), d.consents()));
  }

  private void relation(Decision decision) {
    if (decision.relation() == null && decision.action() == Action.CORRECT) {
      added(decision.value());
      return;
    }
    DraftRelation found =
        draft
            .relation(decision.relation())
            .orElseThrow(
                () ->
                    refusal(
                        ClassificationError.DECISION_RELATION_UNKNOWN,
                        "The draft has no such relation."));
    Relation.Role role = found.relation().role();
    if (decision.action() == Action.REJECT && found.relation().origin() == Origin.DECLARED) {
      throw refusal(
          ClassificationError.DECISION_RELATION_DECLARED,
          "The database declares this key; correct its role instead.");
    }
    if (decision.action() == Action.CORRECT) {
      if (decision.value() == null || decision.value().role() == null) {
        throw refusal(
            ClassificationError.DECISION_VALUE_MISSING, "A corrected relation needs a role.");
      }
      role = decision.value().role();
    }
    draft.put(
        found.with(role, decision.action() == Action.REJECT ? Status.REJECTED : Status.CONFIRMED));
  }

  private void added(Value v) {
    if (v == null
        || v.from() == null
        || v.to() == null
        || v.role() == null
        || v.fromColumns() == null
        || v.toColumns() == null) {
      throw refusal(
          ClassificationError.DECISION_VALUE_MISSING,
          "A new relation needs from, fromColumns, to, toColumns and role.");
    }
    boolean columns =
        !v.fromColumns().isEmpty()
            && v.fromColumns().size() == v.toColumns().size()
            && v.fromColumns().stream().allMatch(c -> draft.column(v.from(), c).isPresent())
            && v.toColumns().stream().allMatch(c -> draft.column(v.to(), c).isPresent())
            && (v.discriminator() == null
                || draft.column(v.from(), v.discriminator().column()).isPresent());
    if (!columns) {
      throw refusal(
          ClassificationError.DECISION_PATH_INVALID,
          "A column of the relation is not in the draft.");
    }
    boolean nullable =
        v.fromColumns().stream()
            .anyMatch(c -> draft.field(v.from(), c).orElseThrow().field().nullable());
    draft.put(
        new DraftRelation(
            new Relation(
                RelationProposer.id(v.from(), v.fromColumns(), v.to(), v.discriminator()),
                v.from(),
                v.fromColumns(),
                v.to(),
                v.toColumns(),
                v.discriminator(),
                Origin.INFERRED,
                v.role(),
                DeleteRule.NONE,
                nullable,
                1.0,
                Status.CONFIRMED),
            List.of("added-by-a-person")));
  }

  private static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private static Refusal refusal(ClassificationError error, String detail) {
    return new Refusal(error, detail);
  }
}
