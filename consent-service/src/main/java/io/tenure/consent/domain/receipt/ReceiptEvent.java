package io.tenure.consent.domain.receipt;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectReference;
import java.util.UUID;

/**
 * An event as receipts tell it.
 *
 * @param notice what was shown before it; null where nothing is known of it
 * @param guardian who agreed for a child, or authorised it; null where nobody did
 */
public record ReceiptEvent(
    UUID id, ConsentEvent event, NoticeShown notice, SubjectReference guardian) {}
