package io.tenure.policy.domain.lock;

import io.tenure.plan.Clause.Disposition;
import io.tenure.policy.domain.diff.Aspect;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Whether a locked rule only became tighter: a maximum ends no later, a minimum no earlier, both
 * for at least the same data, at least as long in force. What cannot be proved is no tightening.
 */
record Tightening(Rule was, Rule is) {

  /** Whether the rule may differ in this aspect. */
  boolean allowed(Aspect aspect) {
    return switch (aspect) {
      case TITLE, JUSTIFICATION, OWNER, REVIEW_STAGES, NEXT_REVIEW -> true;
      case KIND, BASIS, ZONE, NOTICE, HAND_OVER -> false;
      case SCOPE -> was.scope().within(is.scope());
      case CONDITION -> Conditions.holdsWhenever(was.condition(), is.condition());
      case APPLIES_IF -> Predicates.holdsWhenever(was.appliesIf(), is.appliesIf());
      case END -> Ends.asTight(was, is);
      case DISPOSITION -> disposition();
      case TECHNIQUE -> technique();
      case OBLIGATIONS -> !was.law() || is.obligations().containsAll(was.obligations());
      case VALIDITY -> validity();
      case LOCKED -> is.locked();
    };
  }

  /**
   * ERASE leaves less than ANONYMISE. RESTRICT and REVIEW are other stages, which stand beside
   * removal and are never a weaker form of it.
   */
  boolean disposition() {
    if (was.disposition() == is.disposition()) {
      return true;
    }
    return was.minimum()
        ? was.disposition() == null
        : is.disposition() == Disposition.ERASE && was.disposition() == Disposition.ANONYMISE;
  }

  /** Nobody can prove that one way of anonymising leaves less than another. */
  boolean technique() {
    return is.disposition() != Disposition.ANONYMISE
        || was.disposition() != Disposition.ANONYMISE
        || Objects.equals(was.technique(), is.technique());
  }

  private boolean validity() {
    return !later(is.validFrom(), was.validFrom()) && !sooner(is.validTo(), was.validTo());
  }

  /** Null is before every day. */
  private static boolean later(LocalDate from, LocalDate than) {
    return from != null && (than == null || from.isAfter(than));
  }

  /** Null is after every day. */
  private static boolean sooner(LocalDate to, LocalDate than) {
    return to != null && (than == null || to.isBefore(than));
  }

  /** What may be done instead. */
  static String advice(Aspect aspect, boolean minimum) {
    return switch (aspect) {
      case SCOPE -> "It may come to cover more, never less.";
      case CONDITION -> "A part of the condition may go; none may be added or changed.";
      case APPLIES_IF -> "It may come to be for more controllers, never for fewer.";
      case END ->
          minimum
              ? "A minimum may be shown to end at the same moment or later after the same event, and nothing else."
              : "A maximum may be shown to end at the same moment or sooner after the same event, and nothing else.";
      case DISPOSITION ->
          minimum
              ? "RESTRICT may be added and not taken away."
              : "ERASE may take the place of ANONYMISE; nothing else may change. A rule for another stage stands beside it.";
      case OBLIGATIONS -> "Obligations may be added; none may go.";
      case VALIDITY -> "It may begin sooner or last longer, not the reverse.";
      case LOCKED -> "A lock stays.";
      case KIND, BASIS, ZONE, NOTICE, HAND_OVER, TECHNIQUE -> "It stays as it is.";
      case TITLE, JUSTIFICATION, OWNER, REVIEW_STAGES, NEXT_REVIEW -> "It is free.";
    };
  }
}
