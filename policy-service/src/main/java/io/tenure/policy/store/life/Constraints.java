package io.tenure.policy.store.life;

import org.hibernate.exception.ConstraintViolationException;

/** Which constraint of the database a failed flush ran into. */
final class Constraints {

  private Constraints() {}

  /** Whether it was the constraint of that name. */
  static boolean violated(Throwable failure, String name) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof ConstraintViolationException violation) {
        return name.equals(violation.getConstraintName());
      }
    }
    return false;
  }
}
