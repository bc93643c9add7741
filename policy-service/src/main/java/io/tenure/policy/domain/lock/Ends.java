package io.tenure.policy.domain.lock;

import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.diff.Longer;
import io.tenure.policy.domain.rule.EndResolution;
import io.tenure.policy.domain.rule.Rule;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a rule's end is proved to be as tight as another one's, for every record. */
final class Ends {

  private Ends() {}

  /**
   * For a maximum: never later; for a minimum: never earlier, and open wherever the other one is.
   * Both rules are of the same kind.
   */
  static boolean asTight(Rule was, Rule is) {
    EndExpression before = resolved(was);
    EndExpression after = resolved(is);
    if (before.equals(after)) {
      return true;
    }
    EndExpression widest = was.minimum() ? after : before;
    EndExpression narrowest = was.minimum() ? before : after;
    return widest instanceof EndExpression.Never
        || (inOneZone(before, after) && !Longer.mayBe(widest, narrowest));
  }

  /** Whether the controller's own financial years decide when the rule ends. */
  static boolean countFiscalYears(Rule rule) {
    return Longer.countsFiscalYears(rule.end());
  }

  /** Whether the rule begins where the minimums end. */
  static boolean followMinimums(EndExpression end) {
    return switch (end) {
      case EndExpression.AfterRetention _ -> true;
      case EndExpression.Earliest e -> e.of().stream().anyMatch(Ends::followMinimums);
      case EndExpression.Latest e -> e.of().stream().anyMatch(Ends::followMinimums);
      case EndExpression.PeriodAfter _,
          EndExpression.PeriodBefore _,
          EndExpression.OnDate _,
          EndExpression.Never _ ->
          false;
    };
  }

  private static EndExpression resolved(Rule rule) {
    return new EndResolution(rule.zone(), List.of()).resolve(rule.end());
  }

  /** Days can be compared only where they end at the same moment. */
  private static boolean inOneZone(EndExpression before, EndExpression after) {
    Set<ZoneId> zones = new HashSet<>();
    collect(before, zones);
    collect(after, zones);
    return zones.size() <= 1;
  }

  private static void collect(EndExpression end, Set<ZoneId> into) {
    switch (end) {
      case EndExpression.PeriodAfter e -> into.add(e.zone());
      case EndExpression.PeriodBefore e -> into.add(e.zone());
      case EndExpression.OnDate e -> into.add(e.zone());
      case EndExpression.AfterRetention e -> into.add(e.zone());
      case EndExpression.Earliest e -> e.of().forEach(operand -> collect(operand, into));
      case EndExpression.Latest e -> e.of().forEach(operand -> collect(operand, into));
      case EndExpression.Never _ -> {}
    }
  }
}
