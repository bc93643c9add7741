package io.tenure.consent.usecase.announce;

import io.tenure.consent.domain.announce.Announcement;
import java.time.Instant;
import java.util.UUID;

/**
 * An announcement with its place in the feed.
 *
 * @param seq counts from 1 without gaps, in the order in which announcements became visible
 * @param id the same for every reader and every webhook
 * @param at when it was added
 */
public record AnnouncedItem(long seq, UUID id, Announcement announcement, Instant at) {}
