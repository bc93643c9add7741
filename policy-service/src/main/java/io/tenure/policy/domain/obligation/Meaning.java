package io.tenure.policy.domain.obligation;

import io.tenure.policy.domain.catalogue.Obligation;

/** What the day is for on which an obligation ends. */
public enum Meaning {
  /** The data must exist through that day. */
  KEEP_THROUGH,
  /** The data may exist through that day: a permission, no duty. */
  MAY_KEEP_THROUGH,
  /** The data may not exist after that day. */
  ERASE_BY,
  /** The data may not be used for the purpose after that day. */
  STOP_USE_BY,
  /** Something has to be done by that day: answering, telling, destroying, checking. */
  ACT_BY;

  static Meaning of(Obligation obligation) {
    if (obligation.permissionOnly()) {
      return MAY_KEEP_THROUGH;
    }
    if ("limits-use".equals(obligation.effect())) {
      return STOP_USE_BY;
    }
    return switch (obligation.kind()) {
      case "minimum", "log-retention" -> KEEP_THROUGH;
      case "maximum", "storage-limitation" -> ERASE_BY;
      case "consent-withdrawal" -> STOP_USE_BY;
      default -> ACT_BY;
    };
  }
}
