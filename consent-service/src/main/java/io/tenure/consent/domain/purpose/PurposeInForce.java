package io.tenure.consent.domain.purpose;

/** What of a purpose's present version decides about new events. */
public record PurposeInForce(int version, Validity validity, boolean saleOrSharing) {}
