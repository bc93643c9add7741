package io.tenure.consent.domain.period;

import java.time.Instant;

/**
 * Periods, and how old our knowledge of them is.
 *
 * @param checkedAt when policy-service said so last
 * @param fresh false where policy-service did not answer: what is shown is what it said at {@code
 *     checkedAt}
 */
public record FetchedPeriods(Periods periods, Instant checkedAt, boolean fresh) {}
