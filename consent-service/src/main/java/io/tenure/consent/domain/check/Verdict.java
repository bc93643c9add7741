package io.tenure.consent.domain.check;

import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.state.ConsentState;
import java.time.Instant;

/**
 * The answer to a {@link Question}.
 *
 * @param state of consent on the route; UNKNOWN is no consent, and hinders no other legal basis
 * @param basis legal basis of the purpose; null where there is no such purpose
 * @param since see {@link io.tenure.consent.domain.state.ConsentView#since()}
 * @param validUntil when a consent that allows it ends by clock (exclusive); null where it does not
 * @param purposeVersion version of the purpose that was asked; null where there is none
 */
public record Verdict(
    boolean allowed,
    Reason reason,
    ConsentState state,
    LegalBasis basis,
    Instant since,
    Instant validUntil,
    Integer purposeVersion) {}
