package io.tenure.disposal.store.evaluation;

import io.tenure.disposal.domain.evaluation.PlanPurposes;
import io.tenure.plan.RetentionPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the facts of a record stand in the statement: {@code t1..} triggers, {@code v1..} and
 * {@code e1..} consents: whether valid, and when ended.
 */
final class FactColumns {

  static final String NOTHING = "null::timestamptz";

  private final List<String> triggers;
  private final List<String> purposes;

  FactColumns(RetentionPlan plan, List<String> triggers) {
    this.triggers = List.copyOf(triggers);
    this.purposes = PlanPurposes.of(plan);
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
        : wanted.stream()
            .map(p -> "v" + (purposes.indexOf(p) + 1))
            .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** The latest end of a consent for one of the purposes; null where none ended. */
  String latestEnd(List<String> wanted) {
    return wanted.stream()
        .map(p -> "e" + (purposes.indexOf(p) + 1))
        .collect(Collectors.joining(", ", "greatest(", ")"));
  }

  String triggerList() {
    return IntStream.rangeClosed(1, triggers.size())
        .mapToObj(i -> ", r.triggers[" + i + "] as t" + i)
        .collect(Collectors.joining());
  }
}
