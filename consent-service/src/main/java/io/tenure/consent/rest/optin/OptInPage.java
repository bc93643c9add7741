package io.tenure.consent.rest.optin;

import io.tenure.consent.domain.optin.LinkState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The confirmation page as HTML: one heading, what it is about, one button. Readable by every
 * browser and screen reader, in light and dark, without script, font or picture from anywhere.
 */
final class OptInPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark}\
      body{font:1.125rem/1.5 system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:2rem 1rem;color:#1b1b1b;background:#fff}\
      h1{font-size:1.5rem;line-height:1.25}\
      button{font:inherit;font-weight:600;min-height:3rem;padding:.5rem 1.5rem;border:2px solid #0b4f9e;border-radius:.375rem;color:#fff;background:#0b4f9e;cursor:pointer}\
      button:focus-visible{outline:3px solid #b35900;outline-offset:3px}\
      @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}button{color:#0c1a2b;background:#9cc7ff;border-color:#9cc7ff}button:focus-visible{outline-color:#ffb870}}""";

  /** Nothing from elsewhere, no frame, no copy in a cache, no trace of the link in a referrer. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'sha256-"
              + sha256(STYLE)
              + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-store",
          "X-Robots-Tag",
          "noindex");

  private final OptInWords words;

  OptInPage(OptInWords words) {
    this.words = words;
  }

  String language() {
    return words.language();
  }

  /** Asks; the button sends the form to the page's own address. */
  String question(List<String> purposes) {
    return page(
        "question.title",
        paragraph("question.text")
            + list(purposes)
            + "<form method=\"post\"><button type=\"submit\">"
            + escaped(words.say("question.button"))
            + "</button></form>"
            + paragraph("question.ignore"));
  }

  String confirmed(List<String> purposes) {
    return page(
        "confirmed.title",
        paragraph("confirmed.text") + list(purposes) + paragraph("confirmed.withdraw"));
  }

  String stopped(LinkState state) {
    String key = state == LinkState.USED ? "used" : "expired";
    return page(key + ".title", paragraph(key + ".text"));
  }

  String invalid() {
    return page("invalid.title", paragraph("invalid.text"));
  }

  /** A genuine link whose question can no longer be answered. */
  String refused() {
    return page("refused.title", paragraph("refused.text"));
  }

  /** Somebody tries links one after the other, or many people come from one address. */
  String tooMany() {
    return page("too-many.title", paragraph("too-many.text"));
  }

  private String page(String title, String main) {
    String heading = escaped(words.say(title));
    return "<!DOCTYPE html><html lang=\""
        + words.language()
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
        + " content=\"width=device-width,initial-scale=1\"><title>"
        + heading
        + "</title><style>"
        + STYLE
        + "</style></head><body><main><h1>"
        + heading
        + "</h1>"
        + main
        + "</main></body></html>";
  }

  private String paragraph(String key) {
    return "<p>" + escaped(words.say(key)) + "</p>";
  }

  private static String list(List<String> purposes) {
    return purposes.stream()
        .map(purpose -> "<li>" + escaped(purpose) + "</li>")
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
