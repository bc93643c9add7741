package io.tenure.consent.domain.purpose;

/** What of a purpose's present version decides about new events. */
public record PurposeInForce(
    int version, Validity validity, boolean saleOrSharing, Allowance allowance) {
  /** A purpose that is open and uses all channels. */
  public PurposeInForce(int version, Validity validity, boolean saleOrSharing) {
    this(version, validity, saleOrSharing, Allowance.OPEN);
  }
}
