package io.tenure.plan;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

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

  GroupEvaluation(RetentionPlan.FieldGroup group, Facts facts) {
    this.group = group;
    this.facts = facts;
  }

  GroupOutcome outcome() {
    List<Ended> lawMinimums = ended(group.minimums(), Basis.LAW, End.OPEN);
    List<Ended> lawMaximums = ended(group.maximums(), Basis.LAW, retention(lawMinimums));
    Optional<Instant> cap = in(Stage.REMOVE, lawMaximums).map(Ended::instant).min(Instant::compareTo);
    List<Ended> minimums =
        Stream.concat(
                lawMinimums.stream(),
                ended(group.minimums(), Basis.BUSINESS, End.OPEN).stream()
                    .map(minimum -> capped(minimum, cap)))
            .toList();
    List<Ended> maximums =
        Stream.concat(
                lawMaximums.stream(),
                ended(group.maximums(), Basis.BUSINESS, retention(minimums)).stream())
            .toList();
    Optional<Ended> open = minimums.stream().filter(Ended::open).min(LAW_THEN_ID);
    Optional<Ended> latest = closed(minimums).min(LATEST_WINS);
    Optional<Ended> restriction = in(Stage.RESTRICT, maximums).min(EARLIEST_WINS);
    Optional<Ended> review = in(Stage.REVIEW, maximums).min(EARLIEST_WINS);
    Optional<Ended> removal = in(Stage.REMOVE, maximums).min(EARLIEST_WINS);
    return new GroupOutcome(
        group.id(),
        instant(latest),
        open.isPresent(),
        instant(restriction),
        instant(review),
        instant(removal),
        removal.map(e -> e.clause().disposition()).orElse(null),
        missingTriggers(),
        new GroupOutcome.Winners(
            id(open.or(() -> latest)), id(restriction), id(review), id(removal)));
  }

  private static Stream<Ended> in(Stage stage, List<Ended> maximums) {
    return closed(maximums).filter(e -> Stage.of(e.clause().disposition()) == stage);
  }

  private static Instant instant(Optional<Ended> winner) {
    return winner.map(Ended::instant).orElse(null);
  }

  private static String id(Optional<Ended> winner) {
    return winner.map(e -> e.clause().ruleId()).orElse(null);
  }

  private List<Ended> ended(List<Clause> clauses, Basis basis, End retention) {
    return acting(clauses)
        .filter(clause -> clause.basis() == basis)
        .map(clause -> new Ended(clause, EndEvaluator.evaluate(clause.end(), facts, retention)))
        .toList();
  }

  private Stream<Clause> acting(List<Clause> clauses) {
    return clauses.stream().filter(clause -> EndEvaluator.holds(clause.condition(), facts));
  }

  /** No business need stretches a statutory maximum. */
  private static Ended capped(Ended minimum, Optional<Instant> cap) {
    return cap.filter(limit -> minimum.open() || minimum.instant().isAfter(limit))
        .map(limit -> new Ended(minimum.clause(), new End.At(limit)))
        .orElse(minimum);
  }

  /** When the last of these minimums is over; open without any, or while one is open. */
  private static End retention(List<Ended> minimums) {
    if (minimums.stream().anyMatch(Ended::open)) {
      return End.OPEN;
    }
    return closed(minimums)
        .map(Ended::instant)
        .max(Instant::compareTo)
        .<End>map(End.At::new)
        .orElse(End.OPEN);
  }

  private static Stream<Ended> closed(List<Ended> all) {
    return all.stream().filter(ended -> !ended.open());
  }

  private List<String> missingTriggers() {
    TreeSet<String> missing = new TreeSet<>();
    Stream.concat(acting(group.minimums()), acting(group.maximums()))
        .forEach(clause -> EndEvaluator.collectMissing(clause.end(), facts, missing));
    return List.copyOf(missing);
  }
}
