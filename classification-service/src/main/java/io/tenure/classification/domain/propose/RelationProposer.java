package io.tenure.classification.domain.propose;

import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.map.Relation.Discriminator;
import io.tenure.connector.map.Relation.Origin;
import io.tenure.connector.map.Relation.Role;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.schema.ForeignKey;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Schema.Sight;
import java.util.List;
import java.util.Optional;

/** Turns declared keys and measured candidates into relations. */
public final class RelationProposer {

  private static final double CONTAINED = 0.98;
  private static final double MOSTLY_CONTAINED = 0.9;

  private RelationProposer() {}

  /** A declared key. What the account may not see of its delete rule is said. */
  public static Relation declared(ForeignKey key, Schema schema) {
    boolean hidden =
        schema.visibility().cascades() == Sight.HIDDEN && key.onDelete() == DeleteRule.HIDDEN;
    return new Relation(
        id(key.from(), key.fromColumns(), key.to(), null),
        key.from(),
        key.fromColumns(),
        key.to(),
        key.toColumns(),
        null,
        Origin.DECLARED,
        Role.REFERENCE,
        hidden ? DeleteRule.HIDDEN : key.onDelete(),
        key.nullable(),
        1.0,
        Status.PROPOSED);
  }

  /**
   * A candidate whose values were measured. Names and types must agree already; values decide
   * whether it is proposed and how sure it is. An empty table proves nothing and lowers the
   * confidence.
   *
   * @param nullable the pointing column may be empty
   * @param hidden the account may not see all keys and cascades
   */
  public static Optional<Proposed<Relation>> inferred(
      RelationCandidate c, Inclusion inclusion, boolean nullable, boolean hidden) {
    double confidence = confidence(c, inclusion);
    if (confidence < 0.5) {
      return Optional.empty();
    }
    Relation relation =
        new Relation(
            id(c.from(), List.of(c.fromColumn()), c.to(), c.discriminator()),
            c.from(),
            List.of(c.fromColumn()),
            c.to(),
            List.of(c.toColumn()),
            c.discriminator(),
            Origin.INFERRED,
            Role.REFERENCE,
            hidden ? DeleteRule.HIDDEN : DeleteRule.NONE,
            nullable,
            confidence,
            Status.PROPOSED);
    String measured =
        inclusion.distinctValues() == 0
            ? "no-values"
            : "inclusion:%d/%d".formatted(inclusion.containedValues(), inclusion.distinctValues());
    return Optional.of(new Proposed<>(relation, confidence, List.of(c.reason(), measured)));
  }

  /**
   * Several columns that point to a composite key, proven by their values.
   *
   * @param strength how well the names agree, 0 to 1
   * @param hidden the account may not see all keys and cascades
   */
  public static Proposed<Relation> composite(
      Ends ends, double strength, String reason, Inclusion in, boolean hidden) {
    double confidence = round(Math.min(0.97, strength + 0.04));
    Relation relation =
        new Relation(
            id(ends.from(), ends.fromColumns(), ends.to(), null),
            ends.from(),
            ends.fromColumns(),
            ends.to(),
            ends.toColumns(),
            null,
            Origin.INFERRED,
            Role.REFERENCE,
            hidden ? DeleteRule.HIDDEN : DeleteRule.NONE,
            ends.nullable(),
            confidence,
            Status.PROPOSED);
    String measured = "inclusion:%d/%d".formatted(in.containedValues(), in.distinctValues());
    return new Proposed<>(relation, confidence, List.of(reason, measured));
  }

  /**
   * What a relation joins.
   *
   * @param nullable a pointing column may be empty
   */
  public record Ends(
      String from, List<String> fromColumns, String to, List<String> toColumns, boolean nullable) {}

  /** How sure a candidate is once it was measured, 0 to 1. */
  public static double confidence(RelationCandidate c, Inclusion inclusion) {
    long distinct = inclusion.distinctValues();
    double share = inclusion.share();
    if (c.reason().equals(RelationCandidate.HISTORY) && share < CONTAINED) {
      // Former versions outlive the row whose they are; then names and columns must do.
      return round(c.strength() * 0.8);
    }
    if (distinct == 0) {
      return round(c.strength() * 0.7);
    }
    if (share >= CONTAINED) {
      double sure = Math.min(0.97, c.strength() + 0.04);
      return round(distinct >= 5 ? sure : sure - 0.1);
    }
    if (share >= MOSTLY_CONTAINED) {
      return round(c.strength() * 0.85);
    }
    // Rows whose target was deleted are common without a declared key; below half it is no
    // relation.
    return share >= 0.5 ? round(c.strength() * 0.65) : 0;
  }

  /** The stable id of a relation. */
  public static String id(
      String from, List<String> columns, String to, Discriminator discriminator) {
    String id = from + "(" + String.join(",", columns) + ")->" + to;
    return discriminator == null
        ? id
        : id + "[" + discriminator.column() + "=" + discriminator.value() + "]";
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
