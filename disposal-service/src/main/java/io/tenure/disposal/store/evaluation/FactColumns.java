package io.tenure.disposal.store.evaluation;

import io.tenure.plan.Clause;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.RetentionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the facts of a record stand in the statement: {@code t1..} triggers, {@code v1..} and {@code s1..} consents. */
final class FactColumns {

  static final String NOTHING = "null::timestamptz";

  private final List<String> triggers;
  private final List<String> purposes;

  FactColumns(RetentionPlan plan, List<String> triggers) {
    this.triggers = List.copyOf(triggers);
    TreeSet<String> named = new TreeSet<>();
    for (RetentionPlan.FieldGroup group : plan.groups()) {
      group.minimums().forEach(clause -> collect(clause, named));
      group.maximums().forEach(clause -> collect(clause, named));
    }
    this.purposes = new ArrayList<>(named);
  }

  /** Purposes that any clause asks for. */
  List<String> purposes() {
    return purposes;
  }

  /** The instant of a trigger; nothing where the profile does not supply it. */
  String trigger(String name) {
    int at = triggers.indexOf(name);
    return at < 0 ? NOTHING : "t" + (at + 1);
  }

  Optional<String> suppliedTrigger(String name) {
    return triggers.contains(name) ? Optional.of(trigger(name)) : Optional.empty();
  }

  /** Whether any of the purposes has a valid consent. */
  String anyValid(List<String> wanted) {
    return wanted.isEmpty()
        ? "false"
        : wanted.stream().map(p -> "v" + (purposes.indexOf(p) + 1)).collect(Collectors.joining(" or ", "(", ")"));
  }

  /** The latest instant since which one of the purposes is as it is. */
  String latestSince(List<String> wanted) {
    return wanted.stream().map(p -> "s" + (purposes.indexOf(p) + 1)).collect(Collectors.joining(", ", "greatest(", ")"));
  }

  String triggerList() {
    return IntStream.rangeClosed(1, triggers.size()).mapToObj(i -> ", r.triggers[" + i + "] as t" + i).collect(Collectors.joining());
  }

  private static void collect(Clause clause, TreeSet<String> into) {
    collect(clause.end(), into);
    collect(clause.condition(), into);
  }

  private static void collect(EndExpression end, TreeSet<String> into) {
    switch (end) {
      case EndExpression.PeriodAfter e -> into.addAll(e.purposes());
      case EndExpression.Earliest e -> e.of().forEach(each -> collect(each, into));
      case EndExpression.Latest e -> e.of().forEach(each -> collect(each, into));
      case EndExpression.PeriodBefore _, EndExpression.OnDate _, EndExpression.AfterRetention _, EndExpression.Never _ -> {}
    }
  }

  private static void collect(Condition condition, TreeSet<String> into) {
    switch (condition) {
      case null -> {}
      case Condition.NoValidConsent c -> into.addAll(c.purposes());
      case Condition.All c -> c.of().forEach(each -> collect(each, into));
      case Condition.TriggerPresent _, Condition.TriggerAbsent _ -> {}
    }
  }
}
