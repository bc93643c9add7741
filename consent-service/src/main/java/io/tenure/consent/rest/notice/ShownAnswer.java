package io.tenure.consent.rest.notice;

import io.tenure.consent.domain.notice.Layer;
import io.tenure.consent.domain.notice.ShownNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Proof of what was shown.
 *
 * @param id what consent events name in {@code notice}
 * @param digest SHA-256 of the text in hex
 * @param day of UTC
 * @param firstShownAt when it was shown first on that day, in that context
 */
@Schema(name = "ShownNotice")
public record ShownAnswer(
    UUID id,
    String notice,
    int version,
    String language,
    Layer layer,
    String digest,
    String context,
    LocalDate day,
    Instant firstShownAt) {
  static ShownAnswer of(ShownNotice shown) {
    return new ShownAnswer(
        shown.id(),
        shown.notice().value(),
        shown.version(),
        shown.language().tag(),
        shown.layer(),
        shown.digest(),
        shown.context(),
        shown.day(),
        shown.firstShownAt());
  }
}
