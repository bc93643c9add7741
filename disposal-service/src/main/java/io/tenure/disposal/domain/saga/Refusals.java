package io.tenure.disposal.domain.saga;

import io.tenure.connector.erase.EraseOutcome;
import io.tenure.disposal.domain.saga.ItemEvent.Refusal;

/**
 * What a definite refusal of a connector means for the item. Anything not listed here is UNKNOWN.
 */
public final class Refusals {

  private Refusals() {}

  /** What follows from a refusal. */
  public static Refusal of(EraseOutcome.Code code) {
    return switch (code) {
      case RECORD_CHANGED, RECORD_GONE, MAP_OUTDATED -> Refusal.BASIS;
      case UNREACHABLE, RIGHTS_TOO_SMALL, CASCADE_HIDDEN, NOT_TRANSACTIONAL -> Refusal.TARGET;
      case BUSY, DEADLINE_PASSED, UNLISTED_DEPENDENTS -> Refusal.ITEM;
      case UNDECLARED_CASCADE, SHELL_NEEDED, CONSTRAINT, COUNT_DIFFERS, VALUE_UNREADABLE, INVALID ->
          Refusal.FINAL;
    };
  }

  /** Stable code of a refusal. */
  public static String code(EraseOutcome.Code code) {
    return "refused." + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
