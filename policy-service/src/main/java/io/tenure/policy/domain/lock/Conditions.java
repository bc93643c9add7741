package io.tenure.policy.domain.lock;

import io.tenure.plan.Condition;
import java.util.List;
import java.util.stream.Stream;

/** Whether a condition is proved to hold wherever another one does. */
final class Conditions {

  private Conditions() {}

  /** Each part of {@code is} follows from a part of {@code was}; null always holds. */
  static boolean holdsWhenever(Condition was, Condition is) {
    List<Condition> given = parts(was).toList();
    return parts(is).allMatch(part -> given.stream().anyMatch(g -> implies(g, part)));
  }

  private static boolean implies(Condition given, Condition part) {
    boolean fewerPurposes =
        given instanceof Condition.NoValidConsent(List<String> all)
            && part instanceof Condition.NoValidConsent(List<String> some)
            && all.containsAll(some);
    return fewerPurposes || given.equals(part);
  }

  private static Stream<Condition> parts(Condition condition) {
    return switch (condition) {
      case null -> Stream.empty();
      case Condition.All all -> all.of().stream().flatMap(Conditions::parts);
      case Condition.NoValidConsent _, Condition.TriggerPresent _, Condition.TriggerAbsent _ ->
          Stream.of(condition);
    };
  }
}
