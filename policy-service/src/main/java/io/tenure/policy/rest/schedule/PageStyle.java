package io.tenure.policy.rest.schedule;

import io.tenure.kit.html.Html;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How the page looks on screen and on paper: dark text on white, and only this style is let in. */
final class PageStyle {

  private static final String CSS =
      """
      :root { color-scheme: light; }
      body { margin: 0 auto; max-width: 70rem; padding: 1rem; color: #1a1a1a; background: #ffffff;
        font: 1rem/1.5 system-ui, sans-serif; }
      nav ul { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0; padding: 0; list-style: none; }
      a { color: #0b4f8a; }
      a:focus-visible, .wide:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
      h1 { line-height: 1.2; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: start; padding-block: 0.25rem; color: #444444; }
      th, td { border: 1px solid #767676; padding: 0.4rem 0.6rem; text-align: start;
        vertical-align: top; }
      thead th { background: #eef2f6; }
      tbody th { font-weight: 600; }
      @media print {
        body { max-width: none; padding: 0; font-size: 10pt; }
        nav { display: none; }
        .wide { overflow: visible; }
        thead { display: table-header-group; }
        tr, h2 { break-inside: avoid; }
        h2 { break-after: avoid; }
      }
      @page { margin: 15mm; }
      """;

  /** The style of this build, and nothing else, may act on the page. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash()
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Ours alone: no word of it comes from outside. */
  static final Html ELEMENT = Html.style(CSS);

  private PageStyle() {}

  private static String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
