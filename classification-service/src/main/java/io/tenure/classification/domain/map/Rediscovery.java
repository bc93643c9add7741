package io.tenure.classification.domain.map;

import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.drift.ValueDrift;
import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.ProposedDataset;
import io.tenure.classification.domain.propose.ProposedMap;
import io.tenure.connector.Finding.Severity;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lays a new discovery over the draft. What a person decided stays; what disagrees with it, and
 * every change of structure, becomes a finding.
 */
public final class Rediscovery {

  private static final double WORTH_ASKING = 0.75;

  private final DraftMap before;
  private final boolean first;
  private final List<MapFinding> findings = new ArrayList<>();

  private Rediscovery(DraftMap before) {
    this.before = before;
    this.first = before.datasets().isEmpty();
  }

  /** The draft afterwards, and what a person should look at. */
  public record Result(DraftMap draft, List<MapFinding> findings) {}

  /** Merges. */
  public static Result merge(DraftMap before, ProposedMap now) {
    return new Rediscovery(before).run(now);
  }

  private Result run(ProposedMap now) {
    DraftMap after = DraftMap.empty();
    Set<String> seen = new HashSet<>();
    int position = 0;
    for (ProposedDataset proposed : now.datasets()) {
      seen.add(proposed.dataset().name());
      after.put(dataset(proposed, position++));
      fields(proposed, after);
    }
    before.datasets().stream()
        .filter(old -> !seen.contains(old.name()))
        .forEach(old -> gone(old, after));
    relations(now, after, seen);
    return new Result(after, List.copyOf(findings));
  }

  /** Decisions on a table that is not to be seen now are kept: it may come back with a right. */
  private void gone(DraftDataset old, DraftMap after) {
    if (!old.vanished()) {
      findings.add(
          MapFinding.of(
              "drift.dataset-vanished",
              Severity.BLOCKING,
              old.name(),
              null,
              "The table is no longer there, or the account may not see it."));
    }
    List<DraftField> decided =
        before.fields(old.name()).stream().filter(DraftField::decided).toList();
    if (old.decided() || !decided.isEmpty()) {
      after.put(old.gone());
      decided.forEach(field -> after.put(field.gone()));
    }
  }

  private DraftDataset dataset(ProposedDataset proposed, int position) {
    Dataset bare = proposed.dataset().withFields(List.of());
    DraftDataset old = before.dataset(bare.name()).orElse(null);
    if (old == null) {
      if (!first) {
        findings.add(
            MapFinding.of(
                "drift.dataset-new", Severity.WARNING, bare.name(), null, "The table is new."));
      }
      return new DraftDataset(
          position, bare, bare, Status.PROPOSED, proposed.confidence(), proposed.reasons(), false);
    }
    if (!old.dataset().keyColumns().equals(bare.keyColumns())) {
      findings.add(
          MapFinding.of(
              "drift.key-changed",
              Severity.BLOCKING,
              bare.name(),
              null,
              "The primary key changed."));
    }
    if (!old.decided()) {
      return new DraftDataset(
          position, bare, bare, Status.PROPOSED, proposed.confidence(), proposed.reasons(), false);
    }
    boolean otherKind =
        !bare.kind().equals(old.dataset().kind()) && !bare.kind().equals(old.proposal().kind());
    if (otherKind) {
      findings.add(
          MapFinding.of(
              "proposal.kind-disagrees",
              Severity.WARNING,
              bare.name(),
              null,
              "Confirmed as " + old.dataset().kind() + ", now looks like " + bare.kind() + "."));
    }
    return new DraftDataset(
        position,
        Datasets.refreshed(old.dataset(), bare),
        bare,
        old.status(),
        1.0,
        proposed.reasons(),
        false);
  }

  private void fields(ProposedDataset proposed, DraftMap after) {
    String dataset = proposed.dataset().name();
    Set<String> names = new HashSet<>();
    int position = 0;
    for (Field field : proposed.dataset().fields()) {
      names.add(field.name());
      FieldVerdict verdict = proposed.verdicts().get(field.name());
      after.put(field(dataset, position++, field, verdict));
    }
    for (DraftField old : before.fields(dataset)) {
      if (names.contains(old.field().name())) {
        continue;
      }
      if (old.field().inside() != null && names.contains(old.field().column())) {
        unseen(old, position++, after);
      } else {
        gone(old, after);
      }
    }
  }

  /**
   * A place inside a column that this sample does not show. It may be in rows that were not read:
   * what was decided about it stays, also because disposal goes by it.
   */
  private static void unseen(DraftField old, int position, DraftMap after) {
    if (old.decided()) {
      after.put(
          new DraftField(
              old.dataset(), position, old.field(), old.verdict(), old.seenByDecider(), false));
    }
  }

  private void gone(DraftField old, DraftMap after) {
    if (!old.vanished()) {
      findings.add(
          MapFinding.of(
              "drift.field-vanished",
              Severity.BLOCKING,
              old.dataset(),
              old.field().name(),
              "The column is no longer there, or the account may not see it."));
    }
    if (old.decided()) {
      after.put(old.gone());
    }
  }

  private DraftField field(String dataset, int position, Field field, FieldVerdict verdict) {
    DraftField old = before.field(dataset, field.name()).orElse(null);
    if (old == null) {
      if (before.dataset(dataset).isPresent() && tells(field, verdict)) {
        findings.add(
            MapFinding.of(
                "drift.field-new",
                Severity.WARNING,
                dataset,
                field.name(),
                field.inside() == null
                    ? "The column is new."
                    : "The place inside the column was not seen before."));
      }
      return new DraftField(dataset, position, field, verdict, null, false);
    }
    if (field.inside() == null && old.field().type() != field.type()) {
      findings.add(
          MapFinding.of(
              "drift.type-changed",
              Severity.BLOCKING,
              dataset,
              field.name(),
              "The type was " + old.field().type() + " and is " + field.type() + "."));
    }
    ValueDrift.between(old.verdict(), verdict)
        .ifPresent(
            what ->
                findings.add(
                    MapFinding.of(
                        "drift.values-changed", Severity.WARNING, dataset, field.name(), what)));
    if (!old.decided()) {
      return new DraftField(dataset, position, field, verdict, null, false);
    }
    String decided = old.field().category();
    String proposed = verdict.category();
    if (!java.util.Objects.equals(decided, proposed)
        && !java.util.Objects.equals(old.seenByDecider(), proposed)
        && verdict.confidence() >= WORTH_ASKING) {
      findings.add(
          MapFinding.of(
              "proposal.category-disagrees",
              Severity.WARNING,
              dataset,
              field.name(),
              "Confirmed as " + named(decided) + ", now looks like " + named(proposed) + "."));
    }
    Field kept = Fields.with(field, decided, old.field().sensitivity(), 1.0, old.field().status());
    return new DraftField(dataset, position, kept, verdict, old.seenByDecider(), false);
  }

  /** A new column always; of a new place inside one only what may be about people. */
  private static boolean tells(Field field, FieldVerdict verdict) {
    return field.inside() == null || verdict.category() != null || !verdict.contains().isEmpty();
  }

  private void relations(ProposedMap now, DraftMap after, Set<String> datasets) {
    for (Proposed<Relation> proposed : now.relations()) {
      Relation relation = proposed.value();
      DraftRelation old = before.relation(relation.id()).orElse(null);
      after.put(
          old == null || !old.decided()
              ? new DraftRelation(relation, proposed.reasons())
              : Relations.refreshed(old, relation, proposed.reasons()));
    }
    for (DraftRelation old : before.relations()) {
      Relation r = old.relation();
      boolean ends = datasets.contains(r.from()) && datasets.contains(r.to());
      boolean kept = after.dataset(r.from()).isPresent() && after.dataset(r.to()).isPresent();
      if (after.relation(r.id()).isPresent() || !kept) {
        continue;
      }
      if (old.decided() && r.origin() == Origin.INFERRED) {
        after.put(old);
      } else if (ends && r.origin() == Origin.DECLARED) {
        findings.add(
            new MapFinding(
                "drift.key-dropped",
                Severity.BLOCKING,
                r.from(),
                null,
                r.id(),
                "A foreign key is no longer declared, or the account may not see it."));
      }
    }
  }

  private static String named(String category) {
    return category == null ? "no personal data" : category;
  }
}
