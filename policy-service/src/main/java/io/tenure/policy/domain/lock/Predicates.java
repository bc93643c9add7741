package io.tenure.policy.domain.lock;

import io.tenure.policy.domain.organisation.Applicability;
import io.tenure.policy.domain.organisation.Applicability.AtLeast;
import io.tenure.policy.domain.organisation.Applicability.Has;
import io.tenure.policy.domain.organisation.Applicability.Not;

/**
 * Whether a rule is proved to be for every controller that another one is for. What is not known of
 * a controller is not known to both: with NO before UNKNOWN before YES, the answer is never less.
 */
final class Predicates {

  private Predicates() {}

  /** Null is for every controller. */
  static boolean holdsWhenever(Applicability was, Applicability is) {
    return is == null || (was != null && implies(was, is));
  }

  private static boolean implies(Applicability was, Applicability is) {
    if (was.equals(is)) {
      return true;
    }
    if (is instanceof Applicability.All all) {
      return all.of().stream().allMatch(part -> implies(was, part));
    }
    if (was instanceof Applicability.Any any) {
      return any.of().stream().allMatch(one -> implies(one, is));
    }
    boolean ofOne =
        is instanceof Applicability.Any any
            && any.of().stream().anyMatch(part -> implies(was, part));
    boolean fromOne =
        was instanceof Applicability.All all
            && all.of().stream().anyMatch(part -> implies(part, is));
    return ofOne || fromOne || wider(was, is);
  }

  private static boolean wider(Applicability was, Applicability is) {
    return switch (was) {
      case Has(var attribute, var some) ->
          is instanceof Has(var other, var all) && attribute.equals(other) && all.containsAll(some);
      case AtLeast(var measure, var bound) ->
          is instanceof AtLeast(var other, var lower) && measure.equals(other) && lower <= bound;
      case Not(var one) -> is instanceof Not(var other) && implies(other, one);
      case Applicability.All _, Applicability.Any _ -> false;
    };
  }
}
