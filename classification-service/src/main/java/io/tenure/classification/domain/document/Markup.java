package io.tenure.classification.domain.document;

import java.util.Map;

/** The text of HTML or XML with what its attributes say; no parser, so nothing is ever resolved. */
final class Markup {

  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", " ", "gt", " ", "quot", " ", "apos", " ", "nbsp", " ", "commat", "@");
  private static final int LONGEST_ENTITY = 10;

  private Markup() {}

  static String text(String markup) {
    StringBuilder text = new StringBuilder(markup.length());
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (c == '&') {
        i = entity(markup, i, text);
      } else {
        text.append("<>\"'=".indexOf(c) >= 0 ? ' ' : c);
      }
    }
    return text.toString().replace("mailto:", " ").replace("tel:", " ");
  }

  /** Where the entity ends that begins here; one that is not known is a blank. */
  private static int entity(String markup, int at, StringBuilder text) {
    int end = markup.indexOf(';', at);
    if (end < 0 || end - at > LONGEST_ENTITY) {
      text.append('&');
      return at;
    }
    String name = markup.substring(at + 1, end);
    text.append(name.startsWith("#") ? numbered(name.substring(1)) : NAMED.getOrDefault(name, " "));
    return end;
  }

  private static String numbered(String digits) {
    try {
      boolean hex = digits.startsWith("x") || digits.startsWith("X");
      int point = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
      return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
    } catch (NumberFormatException e) {
      return " ";
    }
  }
}
