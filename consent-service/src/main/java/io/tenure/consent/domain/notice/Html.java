package io.tenure.consent.domain.notice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HTML that cannot be broken out of: text and attribute values are escaped where they enter, and
 * there is no other way in. The output is well-formed XML too.
 */
record Html(String markup) {
  static final Html NOTHING = new Html("");

  static Html text(String text) {
    return new Html(escaped(text));
  }

  static Html element(String tag, Html... children) {
    return new Html("<" + tag + ">" + all(children) + "</" + tag + ">");
  }

  static Html element(String tag, String text) {
    return element(tag, text(text));
  }

  /** An element with one attribute. */
  static Html with(String tag, String attribute, String value, Html... children) {
    return with(tag, List.of(attribute, value), children);
  }

  /** An element with attributes: name, value, name, value. */
  static Html with(String tag, List<String> attributes, Html... children) {
    StringBuilder markup = new StringBuilder("<").append(tag);
    for (int i = 0; i < attributes.size(); i += 2) {
      markup.append(' ').append(attributes.get(i)).append("=\"");
      markup.append(escaped(attributes.get(i + 1))).append('"');
    }
    return new Html(markup + ">" + all(children) + "</" + tag + ">");
  }

  static Html join(Stream<Html> parts) {
    return new Html(parts.map(Html::markup).collect(Collectors.joining()));
  }

  /** Paragraphs, which empty lines separate. */
  static Html paragraphs(String text) {
    return join(
        Arrays.stream(text.strip().split("\\R\\s*\\R"))
            .filter(part -> !part.isBlank())
            .map(part -> element("p", part.strip())));
  }

  private static String all(Html... children) {
    return Arrays.stream(children).map(Html::markup).collect(Collectors.joining());
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(printable(c) ? c : 0xFFFD);
              }
            });
    return safe.toString();
  }

  private static boolean printable(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
