package io.tenure.policy.domain.whatif;

import io.tenure.plan.GroupOutcome.Status;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.ErasureAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What counts in a decision when two are compared. Never and not known lie after every instant. */
record Bearing(Decision decision, Instant asOf) {

  boolean ruled() {
    return decision.status() != Status.NO_RULE;
  }

  boolean due() {
    return decision.status() == Status.DUE;
  }

  boolean restricted() {
    return decision.outcome().outOfUseAt(asOf) && !due();
  }

  boolean toReview() {
    return decision.status() == Status.REVIEW;
  }

  /** When a person has to look, duties to keep aside. */
  Instant review() {
    return decision.review() == null ? Instant.MAX : decision.review().from();
  }

  /** When its disposition is due. */
  Instant removal() {
    return decision.removeFrom() == null ? Instant.MAX : decision.removeFrom();
  }

  /** Until when minimums keep it; before every instant where none does. */
  Instant duty() {
    if (decision.retainOpen()) {
      return Instant.MAX;
    }
    return decision.retainUntil() == null ? Instant.MIN : decision.retainUntil();
  }

  Instant restriction() {
    return decision.restrictFrom() == null ? Instant.MAX : decision.restrictFrom();
  }

  /** How long before the disposition the person is warned; null where nobody is. */
  Duration notice() {
    return decision.noticeNoLaterThan() == null || decision.removeFrom() == null
        ? null
        : Duration.between(decision.noticeNoLaterThan(), decision.removeFrom());
  }

  boolean endsLike(Bearing other) {
    return decision.disposition() == other.decision.disposition()
        && Objects.equals(decision.technique(), other.decision.technique());
  }

  boolean answersLike(Bearing other) {
    ErasureAnswer one = decision.erasure();
    ErasureAnswer two = other.decision.erasure();
    if (one == null || two == null) {
      return one == null && two == null;
    }
    return one.action() == two.action()
        && one.open() == two.open()
        && Objects.equals(one.keptUntil(), two.keptUntil());
  }

  /** Why it is as it is. */
  List<Object> reasons() {
    return Arrays.asList(
        decision.status(),
        decision.retainUntil(),
        decision.disposeFrom(),
        decision.winningMinimum(),
        decision.winningMaximum(),
        decision.activeUse(),
        decision.review(),
        decision.missingTriggers(),
        decision.erasure() == null ? null : decision.erasure().reason());
  }

  /** First local day on which the disposition is due, in the zone of the rule that ends last. */
  LocalDate firstDayDue() {
    return decision.removeFrom() == null ? null : decision.firstDayAfter(decision.removal());
  }

  /** First local day after the end of what comes before a review. */
  LocalDate firstDayOfReview() {
    return decision.review() == null ? null : decision.review().dayAfter();
  }

  /** First local day out of ordinary use. */
  LocalDate firstDayRestricted() {
    return decision.restrictFrom() == null ? null : decision.restricting().dayAfter();
  }
}
