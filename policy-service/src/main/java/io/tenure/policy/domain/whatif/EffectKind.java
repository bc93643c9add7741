package io.tenure.policy.domain.whatif;

import java.util.Set;
import java.util.TreeSet;

/** What becomes of a field group under another policy. */
public enum EffectKind {
  /** The same outcome for the same reasons. */
  UNCHANGED,
  /** A rule reaches the data, and none did. */
  NEW_RULE,
  /** No rule reaches the data any more. */
  NO_RULE_ANY_MORE,
  /** Due at the moment of the question, and was not. */
  NEWLY_DUE,
  /** Not due at that moment any more. */
  NO_LONGER_DUE,
  /** To be out of ordinary use at that moment, and was not. */
  NEWLY_RESTRICTED,
  /** Not to be restricted at that moment any more; it may be due in its place. */
  NO_LONGER_RESTRICTED,
  /** Its disposition is due later, or at no known time. */
  LONGER,
  /** Its disposition is due earlier. */
  SHORTER,
  /** Minimums keep it longer. */
  DUTY_LONGER,
  /** Minimums keep it less long. */
  DUTY_SHORTER,
  /** Goes out of ordinary use earlier. */
  RESTRICTED_EARLIER,
  /** Goes out of ordinary use later, or never. */
  RESTRICTED_LATER,
  /** Waits for a person at that moment, and did not. */
  NEWLY_TO_REVIEW,
  /** Waits for no person at that moment any more; it may be due in its place. */
  NO_LONGER_TO_REVIEW,
  /** A person has to look earlier. */
  REVIEW_EARLIER,
  /** A person has to look later, or not at all. */
  REVIEW_LATER,
  /** Something else happens at the end, or in another way. */
  DISPOSITION_CHANGED,
  /** The person is warned at another distance, or no more, or now. */
  NOTICE_CHANGED,
  /** A request for erasure gets another answer. */
  ERASURE_ANSWER_CHANGED,
  /** The same outcome; other rules decide, or something else is missing. */
  OTHER_REASON;

  /** The same seen the other way round: from the second policy to the first. */
  public EffectKind mirrored() {
    return switch (this) {
      case NEW_RULE -> NO_RULE_ANY_MORE;
      case NO_RULE_ANY_MORE -> NEW_RULE;
      case NEWLY_DUE -> NO_LONGER_DUE;
      case NO_LONGER_DUE -> NEWLY_DUE;
      case NEWLY_RESTRICTED -> NO_LONGER_RESTRICTED;
      case NO_LONGER_RESTRICTED -> NEWLY_RESTRICTED;
      case LONGER -> SHORTER;
      case SHORTER -> LONGER;
      case DUTY_LONGER -> DUTY_SHORTER;
      case DUTY_SHORTER -> DUTY_LONGER;
      case RESTRICTED_EARLIER -> RESTRICTED_LATER;
      case RESTRICTED_LATER -> RESTRICTED_EARLIER;
      case NEWLY_TO_REVIEW -> NO_LONGER_TO_REVIEW;
      case NO_LONGER_TO_REVIEW -> NEWLY_TO_REVIEW;
      case REVIEW_EARLIER -> REVIEW_LATER;
      case REVIEW_LATER -> REVIEW_EARLIER;
      case UNCHANGED, DISPOSITION_CHANGED, NOTICE_CHANGED, ERASURE_ANSWER_CHANGED, OTHER_REASON ->
          this;
    };
  }

  static Set<EffectKind> mirrored(Set<EffectKind> kinds) {
    Set<EffectKind> mirrored = new TreeSet<>();
    kinds.forEach(kind -> mirrored.add(kind.mirrored()));
    return mirrored;
  }
}
