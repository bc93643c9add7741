package io.tenure.policy.domain.lock;

import io.tenure.plan.Condition;

/** Whether a condition is proved to hold wherever another one does. */
final class Conditions {

  private Conditions() {}

  /** Whether {@code is} follows from {@code was}; null always holds. */
  static boolean holdsWhenever(Condition was, Condition is) {
    if (is == null || is.equals(was)) {
      return true;
    }
    if (is instanceof Condition.All all) {
      return all.of().stream().allMatch(part -> holdsWhenever(was, part));
    }
    if (was instanceof Condition.Any any) {
      return any.of().stream().allMatch(one -> holdsWhenever(one, is));
    }
    boolean ofOne =
        is instanceof Condition.Any any
            && any.of().stream().anyMatch(part -> holdsWhenever(was, part));
    boolean fromOne =
        was instanceof Condition.All all
            && all.of().stream().anyMatch(part -> holdsWhenever(part, is));
    return ofOne || fromOne || fewerPurposes(was, is);
  }

  private static boolean fewerPurposes(Condition was, Condition is) {
    return was instanceof Condition.NoValidConsent(var all)
        && is instanceof Condition.NoValidConsent(var some)
        && all.containsAll(some);
  }
}
