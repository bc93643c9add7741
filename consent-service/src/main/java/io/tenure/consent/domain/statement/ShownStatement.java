package io.tenure.consent.domain.statement;

import io.tenure.consent.domain.language.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Proof that words of Tenure's own, which are part of no notice, were shown. One for each
 * (statement, digest, context, day), with an id that is the same wherever it is computed, like that
 * of a notice ({@link io.tenure.consent.domain.notice.ShownNotice}).
 *
 * @param statement its name, such as {@code objection-to-everything}
 * @param digest SHA-256 of the text in hex
 * @param context where it was shown
 * @param day of UTC
 * @param firstShownAt when it was shown first on that day
 */
public record ShownStatement(
    UUID id,
    String statement,
    Language language,
    String digest,
    String context,
    LocalDate day,
    Instant firstShownAt) {

  public static ShownStatement of(StatementText text, String context, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String name =
        String.join("\n", "statement", text.name(), text.digest(), context, day.toString());
    return new ShownStatement(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        text.name(),
        text.language(),
        text.digest(),
        context,
        day,
        now);
  }
}
