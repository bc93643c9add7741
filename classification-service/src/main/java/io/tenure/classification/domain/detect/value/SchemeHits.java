package io.tenure.classification.domain.detect.value;

import io.tenure.classification.domain.detect.value.scheme.ValueType;

/**
 * How many of a column's values one scheme accepts.
 *
 * @param scheme its key, such as {@code de.idnr}
 * @param hits values that it accepts
 * @param chance share of other values of the same form that it accepts by accident
 * @param credible false where accident explains the hits: one 9-digit number in ten passes a check
 *     modulo 10, and there are dozens of such checks
 */
public record SchemeHits(String scheme, ValueType type, int hits, double chance, boolean credible) {

  /** Country or family that the scheme belongs to. */
  String family() {
    int dot = scheme.indexOf('.');
    return dot < 0 ? scheme : scheme.substring(0, dot);
  }
}
