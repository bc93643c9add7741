package io.tenure.policy.usecase.feed;

import io.tenure.policy.domain.feed.PolicyChange;

/**
 * A change with its number.
 *
 * @param seq counts from 1 without gaps, in the order in which changes became visible
 */
public record FeedItem(long seq, PolicyChange change) {}
