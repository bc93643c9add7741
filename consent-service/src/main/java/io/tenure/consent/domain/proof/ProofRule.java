package io.tenure.consent.domain.proof;

import java.time.Period;

/**
 * For how long the proof of a consent is kept after it was last relied on. While a consent counts
 * its proof is kept in any case (GDPR Art. 7(1)).
 */
public enum ProofRule {
  /**
   * Germany, consent to advertising by telephone: five years from when it was given and from each
   * use. Source: UWG § 7a(1), (2) s. 1.
   */
  DE_UWG_7A(Period.ofYears(5), false),
  /**
   * USA, Telemarketing Sales Rule: five years from when the record was made. Source: 16 CFR
   * 310.5(a)(8).
   */
  US_TSR(Period.ofYears(5), false),
  /**
   * USA, consent under the TCPA: four years from its last use, as long as one can be sued. Source:
   * 47 U.S.C. 227; 28 U.S.C. 1658.
   */
  US_TCPA(Period.ofYears(4), false),
  /**
   * For defence against claims: three years after the consent ended or was last used. Source: GDPR
   * Art. 7(1), Art. 17(3)(e); EDPB Guidelines 05/2020, section 5.1 (no longer than needed for
   * that). The number is the usual limitation of claims (BGB § 195), not a duty.
   */
  GDPR_CLAIMS(Period.ofYears(3), true),
  /**
   * Where nobody chose: the longest period above from the latest start of all, so that no duty is
   * broken before somebody has looked.
   */
  UNCHOSEN(Period.ofYears(5), true),
  /**
   * A period that the controller chose and can justify, after the consent ended or was last used.
   */
  OWN(null, true);

  private final Period period;
  private final boolean fromEnd;

  ProofRule(Period period, boolean fromEnd) {
    this.period = period;
    this.fromEnd = fromEnd;
  }

  /** The rule's period; null where the controller sets it. */
  public Period period() {
    return period;
  }

  /** Whether the end of the consent starts the period too, and not its giving and uses only. */
  public boolean countsFromEnd() {
    return fromEnd;
  }
}
