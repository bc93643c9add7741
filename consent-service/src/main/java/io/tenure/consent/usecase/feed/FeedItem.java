package io.tenure.consent.usecase.feed;

import io.tenure.consent.usecase.event.ConsentChange;

/**
 * A change with its number.
 *
 * @param seq counts from 1 without gaps, in the order in which changes became visible
 */
public record FeedItem(long seq, ConsentChange change) {}
