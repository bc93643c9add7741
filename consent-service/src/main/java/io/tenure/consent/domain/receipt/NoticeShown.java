package io.tenure.consent.domain.receipt;

import java.time.Instant;

/**
 * What the person was shown before the event.
 *
 * @param id of the proof of what was shown
 * @param notice key of the notice and its version; null where the proof is kept elsewhere, like all
 *     below
 * @param language BCP 47
 * @param digest SHA-256 of the rendered text, hexadecimal
 * @param shownAt when the proof was made: the first time on that day that this text was shown in
 *     that context
 */
public record NoticeShown(
    String id, String notice, String language, String digest, Instant shownAt) {}
