package io.tenure.consent.domain.receipt;

import io.tenure.consent.domain.event.ConsentEvent;
import java.util.UUID;

/**
 * An event as receipts tell it.
 *
 * @param notice what was shown before it; null where nothing is known of it
 */
public record ReceiptEvent(UUID id, ConsentEvent event, NoticeShown notice) {}
