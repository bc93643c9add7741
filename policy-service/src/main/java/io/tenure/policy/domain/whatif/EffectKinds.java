package io.tenure.policy.domain.whatif;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Names every way in which two decisions about the same fields differ. */
final class EffectKinds {

  private final Set<EffectKind> kinds = new TreeSet<>();
  private final Bearing before;
  private final Bearing after;

  private EffectKinds(Bearing before, Bearing after) {
    this.before = before;
    this.after = after;
  }

  /** At least one; UNCHANGED only alone. */
  static Set<EffectKind> between(Bearing before, Bearing after) {
    EffectKinds found = new EffectKinds(before, after);
    found.now();
    if (before.ruled() && after.ruled()) {
      found.ends();
    }
    found.add(!before.answersLike(after), EffectKind.ERASURE_ANSWER_CHANGED);
    if (found.kinds.isEmpty()) {
      boolean same = before.reasons().equals(after.reasons());
      found.kinds.add(same ? EffectKind.UNCHANGED : EffectKind.OTHER_REASON);
    }
    return Collections.unmodifiableSet(found.kinds);
  }

  private void now() {
    add(!before.ruled() && after.ruled(), EffectKind.NEW_RULE);
    add(before.ruled() && !after.ruled(), EffectKind.NO_RULE_ANY_MORE);
    add(!before.due() && after.due(), EffectKind.NEWLY_DUE);
    add(before.due() && !after.due(), EffectKind.NO_LONGER_DUE);
    add(!before.restricted() && after.restricted(), EffectKind.NEWLY_RESTRICTED);
    add(before.restricted() && !after.restricted(), EffectKind.NO_LONGER_RESTRICTED);
    add(!before.toReview() && after.toReview(), EffectKind.NEWLY_TO_REVIEW);
    add(before.toReview() && !after.toReview(), EffectKind.NO_LONGER_TO_REVIEW);
  }

  private void ends() {
    compare(before.removal(), after.removal(), EffectKind.LONGER, EffectKind.SHORTER);
    compare(before.duty(), after.duty(), EffectKind.DUTY_LONGER, EffectKind.DUTY_SHORTER);
    compare(
        before.restriction(),
        after.restriction(),
        EffectKind.RESTRICTED_LATER,
        EffectKind.RESTRICTED_EARLIER);
    compare(before.review(), after.review(), EffectKind.REVIEW_LATER, EffectKind.REVIEW_EARLIER);
    add(!before.endsLike(after), EffectKind.DISPOSITION_CHANGED);
    add(!Objects.equals(before.notice(), after.notice()), EffectKind.NOTICE_CHANGED);
  }

  private void compare(Instant was, Instant is, EffectKind later, EffectKind earlier) {
    add(is.isAfter(was), later);
    add(is.isBefore(was), earlier);
  }

  private void add(boolean holds, EffectKind kind) {
    if (holds) {
      kinds.add(kind);
    }
  }
}
