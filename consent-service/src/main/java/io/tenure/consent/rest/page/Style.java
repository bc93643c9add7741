package io.tenure.consent.rest.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one style sheet of all pages, in the organisation's colours. */
@ApplicationScoped
public class Style {
  private final String css;
  private final String tag;

  Style(Branding branding) {
    css =
        read()
            .replace("/*accent-light*/", branding.light())
            .replace("/*accent-dark*/", branding.dark());
    tag = digest(css).substring(0, 12);
  }

  String css() {
    return css;
  }

  /** Changes with the style sheet. */
  String tag() {
    return tag;
  }

  private static String read() {
    try (InputStream in = Style.class.getResourceAsStream("/pages/style.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
