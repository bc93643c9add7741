package io.tenure.consent.domain.purpose;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;

/** What a purpose must say before it may be kept. */
public final class PurposeRule {
  private PurposeRule() {}

  /**
   * Checks the terms of one purpose; that its parent exists and makes no circle is another
   * question.
   *
   * @throws TenureException {@code purpose.condition-missing}, {@code
   *     purpose.balance-test-missing}, {@code purpose.cycle}, {@code purpose.invalid}
   */
  public static void check(PurposeKey key, PurposeTerms terms) {
    PurposeDetails details = terms.details();
    if (SpecialCategories.among(terms.dataCategories()) && details.condition() == null) {
      throw new TenureException(
          ConsentError.CONDITION_MISSING,
          "Special categories of data need a condition of GDPR Art. 9(2) beside the legal basis.");
    }
    boolean interest = terms.legalBasis() == LegalBasis.LEGITIMATE_INTERESTS;
    if (interest && (details.balanceTest() == null || details.rightToObject() == null)) {
      throw new TenureException(
          ConsentError.BALANCE_TEST_MISSING,
          "A legitimate interest needs its balanceTest, and rightToObject says how to object.");
    }
    if (!interest && details.balanceTest() != null) {
      throw invalid("balanceTest goes with LEGITIMATE_INTERESTS only");
    }
    if (terms.legalBasis() == LegalBasis.CONSENT && details.necessity() != Necessity.CHOICE) {
      throw invalid("consent that is not a choice is none: necessity is CHOICE (GDPR Art. 7(4))");
    }
    if (key.equals(details.parent())) {
      throw cycle();
    }
  }

  /** A purpose cannot be part of itself. */
  public static TenureException cycle() {
    return new TenureException(
        ConsentError.PURPOSE_CYCLE, "parent makes the purpose a part of itself.");
  }

  private static TenureException invalid(String detail) {
    return new TenureException(ConsentError.PURPOSE_INVALID, detail);
  }
}
