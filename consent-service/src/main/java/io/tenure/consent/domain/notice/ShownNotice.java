package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.language.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Proof that a text was shown: which notice, in which words, where, on which day. One for each
 * (notice version, digest, context, day): showing the same text a million times a day at one place
 * is one proof, and its id is the same wherever it is computed.
 *
 * @param digest SHA-256 of the text in hex
 * @param context one of the notice's own list
 * @param day of UTC
 * @param firstShownAt when it was shown first on that day
 */
public record ShownNotice(
    UUID id,
    NoticeKey notice,
    int version,
    Language language,
    Layer layer,
    String digest,
    String context,
    LocalDate day,
    Instant firstShownAt) {

  public static ShownNotice of(RenderedNotice text, String context, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String name =
        String.join(
            "\n",
            text.key().value(),
            Integer.toString(text.version()),
            text.digest(),
            context,
            day.toString());
    return new ShownNotice(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        text.key(),
        text.version(),
        text.language(),
        text.layer(),
        text.digest(),
        context,
        day,
        now);
  }
}
