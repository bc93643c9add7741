package io.tenure.policy.domain.schedule;

import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.rule.Rule;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The purposes that rules speak of: in their scope, their condition and their end. */
final class Purposes {

  private Purposes() {}

  static Set<String> of(Collection<Rule> rules) {
    Set<String> purposes = new TreeSet<>();
    for (Rule rule : rules) {
      purposes.addAll(rule.scope().purposes());
      collect(rule.condition(), purposes);
      collect(rule.end(), purposes);
    }
    return purposes;
  }

  private static void collect(Condition condition, Set<String> into) {
    switch (condition) {
      case Condition.NoValidConsent c -> into.addAll(c.purposes());
      case Condition.All c -> c.of().forEach(each -> collect(each, into));
      case Condition.Any c -> c.of().forEach(each -> collect(each, into));
      case Condition.TriggerPresent _, Condition.TriggerAbsent _ -> {}
      case null -> {}
    }
  }

  private static void collect(EndExpression end, Set<String> into) {
    switch (end) {
      case EndExpression.PeriodAfter e -> into.addAll(e.purposes());
      case EndExpression.Earliest e -> e.of().forEach(each -> collect(each, into));
      case EndExpression.Latest e -> e.of().forEach(each -> collect(each, into));
      case EndExpression.PeriodBefore _,
          EndExpression.OnDate _,
          EndExpression.AfterRetention _,
          EndExpression.Never _ -> {}
    }
  }
}
