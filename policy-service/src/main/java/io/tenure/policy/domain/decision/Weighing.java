package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Disposition;
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

  private final List<Weighed> minimums = new ArrayList<>();
  private final List<Weighed> maximums = new ArrayList<>();
  private final Function<Rule, EndExpression> ends;
  private final Facts facts;

  Weighing(List<Rule> rules, Function<Rule, EndExpression> ends, Facts facts) {
    this.ends = ends;
    this.facts = facts;
    List<Rule> sorted = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    add(sorted, true, true, minimums, null);
    add(sorted, false, true, maximums, null);
    Instant limit = earliest(maximums).map(Weighed::instant).orElse(null);
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

  private static final Comparator<Weighed> LAW_FIRST =
      Comparator.comparing((Weighed w) -> w.rule().basis()).thenComparing(w -> w.rule().id());

  /** The minimum that decides: an open one, else the latest; law before business, then by id. */
  Optional<Weighed> winningMinimum() {
    boolean open = open();
    Instant until = open ? null : retainUntil();
    return minimums.stream()
        .filter(Weighed::acts)
        .filter(w -> open ? w.open() : w.instant().equals(until))
        .min(LAW_FIRST);
  }

  Optional<Weighed> winningMaximum() {
    return earliest(maximums);
  }

  Disposition disposition() {
    return winningMaximum().map(w -> w.rule().disposition()).orElse(null);
  }

  List<String> missingTriggers() {
    TreeSet<String> missing = new TreeSet<>();
    all().forEach(w -> missing.addAll(w.missing()));
    return List.copyOf(missing);
  }

  private static Optional<Weighed> earliest(List<Weighed> candidates) {
    return candidates.stream()
        .filter(w -> w.instant() != null)
        .min(
            Comparator.comparing(Weighed::instant)
                .thenComparing(w -> w.rule().basis())
                .thenComparing(
                    w -> w.rule().disposition(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(w -> w.rule().id()));
  }
}
