package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Stage;
import io.tenure.plan.End;
import io.tenure.plan.EndEvaluator;
import io.tenure.plan.EndExpression;
import io.tenure.plan.Facts;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Puts the rules of one field group on the scales for one record: statutory rules first, business
 * rules inside the room that they leave.
 */
final class Weighing {

  private static final Comparator<Weighed> EARLIEST =
      Comparator.comparing(Weighed::instant)
          .thenComparing(w -> w.rule().basis())
          .thenComparing(
              w -> w.rule().disposition(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(w -> w.rule().id());

  private static final Comparator<Weighed> LAW_FIRST =
      Comparator.comparing((Weighed w) -> w.rule().basis()).thenComparing(w -> w.rule().id());

  private final List<Weighed> minimums = new ArrayList<>();
  private final List<Weighed> maximums = new ArrayList<>();
  private final Function<Rule, EndExpression> ends;
  private final Facts facts;

  Weighing(List<Rule> rules, Function<Rule, EndExpression> ends, Facts facts) {
    this.ends = ends;
    this.facts = facts;
    List<Rule> sorted =
        rules.stream()
            .flatMap(rule -> rule.steps().stream())
            .sorted(Comparator.comparing(Rule::id))
            .toList();
    add(sorted, true, true, minimums, null);
    add(sorted, false, true, maximums, null);
    Instant limit = winning(Stage.REMOVE).map(Weighed::instant).orElse(null);
    add(sorted, true, false, minimums, limit);
    add(sorted, false, false, maximums, null);
  }

  private void add(
      List<Rule> rules, boolean minimum, boolean law, List<Weighed> into, Instant limit) {
    End keptUntil = minimum ? End.OPEN : keptUntil();
    for (Rule rule : rules) {
      if (rule.minimum() == minimum && rule.law() == law) {
        into.add(weigh(rule, keptUntil).cappedAt(limit));
      }
    }
  }

  private Weighed weigh(Rule rule, End keptUntil) {
    if (!EndEvaluator.holds(rule.condition(), facts)) {
      return new Weighed(rule, null, List.of(), null);
    }
    EndExpression expression = ends.apply(rule);
    End end = EndEvaluator.evaluate(expression, facts, keptUntil);
    TreeSet<String> missing = new TreeSet<>();
    EndEvaluator.collectMissing(expression, end, facts, missing);
    return new Weighed(rule, end, List.copyOf(missing), null);
  }

  /** End of the minimums weighed so far. */
  private End keptUntil() {
    Instant until = retainUntil();
    return until == null || open() ? End.OPEN : new End.At(until);
  }

  List<Weighed> all() {
    List<Weighed> all = new ArrayList<>(minimums);
    all.addAll(maximums);
    return all;
  }

  List<Weighed> minimums() {
    return minimums;
  }

  boolean open() {
    for (Weighed minimum : minimums) {
      if (minimum.open()) {
        return true;
      }
    }
    return false;
  }

  Instant retainUntil() {
    Instant latest = null;
    for (Weighed minimum : minimums) {
      Instant end = minimum.instant();
      if (end != null && (latest == null || end.isAfter(latest))) {
        latest = end;
      }
    }
    return latest;
  }

  /** The minimum that decides: an open one, else the latest; law before business, then by id. */
  Optional<Weighed> winningMinimum() {
    boolean open = open();
    Instant until = retainUntil();
    return minimums.stream()
        .filter(Weighed::acts)
        .filter(w -> open ? w.open() : w.instant().equals(until))
        .min(LAW_FIRST);
  }

  /** The maximum that decides in a stage. */
  Optional<Weighed> winning(Stage stage) {
    return maximums.stream()
        .filter(w -> w.instant() != null && Stage.of(w.rule().disposition()) == stage)
        .min(EARLIEST);
  }

  /** The rule that decides beside this one: the winning minimum, or the maximum of its stage. */
  Optional<Weighed> winnerBeside(Rule rule) {
    return rule.minimum() ? winningMinimum() : winning(Stage.of(rule.disposition()));
  }

  /**
   * When the data go out of ordinary use: at the end of active use, or at the first other end of a
   * maximum that a minimum outlasts. Null where they are in use until they go.
   */
  Instant restrictFrom() {
    return maximums.stream()
        .filter(w -> w.instant() != null)
        .filter(w -> w.rule().endsActiveUse() || keptAt(w.instant()))
        .map(Weighed::instant)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private boolean keptAt(Instant moment) {
    Instant until = retainUntil();
    return open() || (until != null && moment.isBefore(until));
  }

  List<String> missingTriggers() {
    TreeSet<String> missing = new TreeSet<>();
    all().forEach(w -> missing.addAll(w.missing()));
    return List.copyOf(missing);
  }
}
