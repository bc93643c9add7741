package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.language.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A notice as a person sees it. The parts stand on the page in this order; a form may put its
 * questions between them.
 *
 * @param opening what comes before the purposes
 * @param purposes one part for each purpose, by key, in the notice's order
 * @param closing what comes after the purposes
 */
public record RenderedNotice(
    NoticeKey key,
    int version,
    Language language,
    Layer layer,
    String opening,
    List<Map.Entry<String, String>> purposes,
    String closing) {

  /** All of it: well-formed HTML without a head. */
  public String html() {
    StringBuilder html = new StringBuilder(opening);
    purposes.forEach(part -> html.append(part.getValue()));
    return html.append(closing).toString();
  }

  /** SHA-256 of the UTF-8 bytes of {@link #html()}, in hex. */
  public String digest() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(html().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
