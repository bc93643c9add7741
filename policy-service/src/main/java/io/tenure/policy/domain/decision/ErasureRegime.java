package io.tenure.policy.domain.decision;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.rule.Jurisdiction;
import java.util.EnumSet;
import java.util.Set;

/**
 * The right to erasure that a person may rely on, and whose duties to keep stand against it.
 *
 * <p>The answer for a person outside of these regimes, or of unknown jurisdiction, is a person's to
 * give.
 */
public enum ErasureRegime {
  /** GDPR Art. 17(3)(b): duties of Union or Member State law. */
  GDPR,
  /** UK GDPR Art. 17(3)(b): domestic law only. */
  UK_GDPR,
  /** Swiss FADP: duties of Swiss law. */
  SWISS_FADP,
  /**
   * Civil Code 1798.105(d)(8) and the acts of other States: any legal obligation of the business.
   */
  US_STATE,
  /** LGPD Art. 16, I: duties of Brazilian law. */
  LGPD,
  /** DPDP Act s. 8(7): laws in force in India. */
  DPDP,
  /** A jurisdiction whose right to erasure the catalogue does not carry. */
  OTHER,
  /** The jurisdiction of the person is not known. */
  UNKNOWN;

  /**
   * Every regime that applies: that of the person, and the GDPR for each controller established in
   * the EEA, wherever the person is (Art. 3(1)).
   */
  static Set<ErasureRegime> of(Profile profile) {
    EnumSet<ErasureRegime> regimes = EnumSet.of(ofSubject(profile.subjectJurisdiction()));
    String controller = profile.controllerJurisdiction();
    if (controller != null && Jurisdiction.inEea(controller)) {
      regimes.add(GDPR);
    }
    return regimes;
  }

  /** Whether a statutory duty of that jurisdiction stands against the request. */
  boolean accepts(String law) {
    return switch (this) {
      case GDPR -> Jurisdiction.inEea(law);
      case UK_GDPR -> Jurisdiction.covers("GB", law);
      case SWISS_FADP -> Jurisdiction.covers("CH", law);
      case US_STATE -> true;
      case LGPD -> Jurisdiction.covers("BR", law);
      case DPDP -> Jurisdiction.covers("IN", law);
      case OTHER, UNKNOWN -> false;
    };
  }

  private static ErasureRegime ofSubject(String jurisdiction) {
    if (jurisdiction == null) {
      return UNKNOWN;
    }
    if (Jurisdiction.inEea(jurisdiction)) {
      return GDPR;
    }
    return switch (Jurisdiction.country(jurisdiction)) {
      case "GB" -> UK_GDPR;
      case "CH" -> SWISS_FADP;
      case "US" -> jurisdiction.contains("-") ? US_STATE : OTHER;
      case "BR" -> LGPD;
      case "IN" -> DPDP;
      default -> OTHER;
    };
  }
}
