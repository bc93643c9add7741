package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.purpose.LegalBasis;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A right of the person (GDPR chapter III); which of them exist follows from the legal bases. */
public enum Right {
  /** Art. 15. */
  ACCESS,
  /** Art. 16. */
  RECTIFICATION,
  /** Art. 17. */
  ERASURE,
  /** Art. 18. */
  RESTRICTION,
  /** Art. 20: where processing rests on consent or contract. */
  PORTABILITY,
  /** Art. 21(1): where it rests on legitimate interests or a public task. */
  OBJECTION,
  /** Art. 7(3): where it rests on consent. */
  WITHDRAWAL,
  /** Art. 77. */
  COMPLAINT;

  /** The rights that exist where processing rests on these bases, in the order of the law. */
  public static List<Right> of(Collection<LegalBasis> bases) {
    Set<Right> rights = EnumSet.allOf(Right.class);
    if (!bases.contains(LegalBasis.CONSENT)) {
      rights.remove(WITHDRAWAL);
    }
    if (!bases.contains(LegalBasis.CONSENT) && !bases.contains(LegalBasis.CONTRACT)) {
      rights.remove(PORTABILITY);
    }
    if (!bases.contains(LegalBasis.LEGITIMATE_INTERESTS)
        && !bases.contains(LegalBasis.PUBLIC_TASK)) {
      rights.remove(OBJECTION);
    }
    return Arrays.stream(values()).filter(rights::contains).toList();
  }
}
