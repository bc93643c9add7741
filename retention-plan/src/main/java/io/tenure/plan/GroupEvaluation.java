package io.tenure.plan;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One field group with the facts of one record; see {@link PlanInterpreter} for the steps. */
final class GroupEvaluation {

  private static final Comparator<Ended> LAW_THEN_ID =
      Comparator.comparing((Ended e) -> e.clause().basis()).thenComparing(e -> e.clause().ruleId());

  private static final Comparator<Ended> LATEST_WINS =
      Comparator.comparing(Ended::instant).reversed().thenComparing(LAW_THEN_ID);

  private static final Comparator<Ended> EARLIEST_WINS =
      Comparator.comparing(Ended::instant)
          .thenComparing(e -> e.clause().basis())
          .thenComparing(
              e -> e.clause().disposition(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(e -> e.clause().ruleId());

  /** A clause that acts, with its end. */
  private record Ended(Clause clause, End end) {
    boolean open() {
      return !(end instanceof End.At);
    }

    Instant instant() {
      return ((End.At) end).instant();
    }
  }

  private final RetentionPlan.FieldGroup group;
  private final Facts facts;
  private final TreeSet<String> missing = new TreeSet<>();

  GroupEvaluation(RetentionPlan.FieldGroup group, Facts facts) {
    this.group = group;
    this.facts = facts;
  }

  GroupOutcome outcome() {
    List<Ended> minimums = ended(group.minimums(), Basis.LAW, End.OPEN);
    List<Ended> maximums = ended(group.maximums(), Basis.LAW, retention(minimums));
    Optional<Ended> cap = earliest(Stage.REMOVE, maximums);
    for (Ended minimum : ended(group.minimums(), Basis.BUSINESS, End.OPEN)) {
      minimums.add(capped(minimum, cap));
    }
    maximums.addAll(ended(group.maximums(), Basis.BUSINESS, retention(minimums)));
    Optional<Ended> open = first(minimums, Ended::open, LAW_THEN_ID);
    Optional<Ended> latest = closed(minimums, LATEST_WINS);
    Optional<Ended> restriction = earliest(Stage.RESTRICT, maximums);
    Optional<Ended> review = earliest(Stage.REVIEW, maximums);
    Optional<Ended> removal = earliest(Stage.REMOVE, maximums);
    return new GroupOutcome(
        group.id(),
        !minimums.isEmpty() || !maximums.isEmpty(),
        instant(latest),
        open.isPresent(),
        instant(restriction),
        instant(review),
        instant(removal),
        removal.map(e -> e.clause().disposition()).orElse(null),
        List.copyOf(missing),
        new GroupOutcome.Winners(
            id(open.or(() -> latest)), id(restriction), id(review), id(removal)));
  }

  private static Optional<Ended> earliest(Stage stage, List<Ended> maximums) {
    return first(
        maximums, e -> !e.open() && Stage.of(e.clause().disposition()) == stage, EARLIEST_WINS);
  }

  private static Instant instant(Optional<Ended> winner) {
    return winner.map(Ended::instant).orElse(null);
  }

  private static String id(Optional<Ended> winner) {
    return winner.map(e -> e.clause().ruleId()).orElse(null);
  }

  private List<Ended> ended(List<Clause> clauses, Basis basis, End retention) {
    List<Ended> ended = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      if (clause.basis() == basis && EndEvaluator.holds(clause.condition(), facts)) {
        End end = EndEvaluator.evaluate(clause.end(), facts, retention);
        EndEvaluator.collectMissing(clause.end(), end, facts, missing);
        ended.add(new Ended(clause, end));
      }
    }
    return ended;
  }

  /** No business need stretches a statutory maximum. */
  private static Ended capped(Ended minimum, Optional<Ended> cap) {
    return cap.filter(limit -> minimum.open() || minimum.instant().isAfter(limit.instant()))
        .map(limit -> new Ended(minimum.clause(), limit.end()))
        .orElse(minimum);
  }

  /** When the last of these minimums is over; open without any, or while one is open. */
  private static End retention(List<Ended> minimums) {
    return first(minimums, Ended::open, LAW_THEN_ID).isPresent()
        ? End.OPEN
        : closed(minimums, LATEST_WINS).map(Ended::end).orElse(End.OPEN);
  }

  private static Optional<Ended> closed(List<Ended> all, Comparator<Ended> order) {
    return first(all, ended -> !ended.open(), order);
  }

  /** No stream: this runs for every record and field group. */
  private static Optional<Ended> first(
      List<Ended> all, Predicate<Ended> wanted, Comparator<Ended> order) {
    Ended first = null;
    for (Ended ended : all) {
      if (wanted.test(ended) && (first == null || order.compare(ended, first) < 0)) {
        first = ended;
      }
    }
    return Optional.ofNullable(first);
  }
}
