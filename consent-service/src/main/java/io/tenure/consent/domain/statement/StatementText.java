package io.tenure.consent.domain.statement;

import io.tenure.consent.domain.language.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Words of Tenure's own, as a person sees them.
 *
 * @param html well-formed, without a head
 */
public record StatementText(String name, Language language, String html) {
  /** SHA-256 of the UTF-8 bytes of the text, in hex. */
  public String digest() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
