package io.tenure.classification.domain.detect.value;

/**
 * How many of a column's values are what an organisation's detector looks for.
 *
 * @param detector name with version, such as {@code org:staff-number@3}
 * @param hits values that are so as a whole
 * @param distinct different ones among them
 * @param words those of the hits that are words of its list
 * @param inside longer texts that hold one
 */
public record CustomHits(String detector, int hits, int distinct, int words, int inside) {}
