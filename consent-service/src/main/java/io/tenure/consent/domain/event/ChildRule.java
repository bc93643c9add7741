package io.tenure.consent.domain.event;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.Reading.Refused;
import io.tenure.consent.domain.purpose.PurposeInForce;
import java.util.Optional;

/**
 * A child cannot agree alone (GDPR Art. 8(1)): under the age of consent a yes names the holder of
 * parental responsibility. A no counts at any age.
 */
public final class ChildRule {
  private ChildRule() {}

  /** Why the statement cannot be recorded for the purpose; empty where it can. */
  public static Optional<Refused> check(Statement statement, PurposeInForce purpose) {
    Circumstances circumstances = statement.circumstances();
    boolean alone = circumstances.age() != null && circumstances.guardian() == null;
    return alone
            && statement.type().agrees()
            && circumstances.age() < purpose.allowance().ageOfConsent()
        ? Optional.of(
            new Refused(
                ConsentError.GUARDIAN_NEEDED,
                "below the age of consent a yes needs the guardian's reference"))
        : Optional.empty();
  }
}
