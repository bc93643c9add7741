package io.tenure.consent.domain.expiry;

import io.tenure.consent.domain.event.SubjectPurpose;
import java.time.Instant;

/**
 * A consent that counts and ends by clock.
 *
 * @param validUntil from then on it counts no more (exclusive end)
 */
public record ExpiringConsent(SubjectPurpose pair, Instant validUntil) {}
