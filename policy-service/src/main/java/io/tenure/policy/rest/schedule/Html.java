package io.tenure.policy.rest.schedule;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HTML that cannot be broken out of: text and attribute values are escaped where they enter, and
 * there is no other way in. The output is well-formed XML too.
 */
record Html(String markup) {

  static Html text(String text) {
    return new Html(escaped(text));
  }

  /** An element without attributes. */
  static Html element(String tag, Html... children) {
    return new Html("<" + tag + ">" + all(children) + "</" + tag + ">");
  }

  static Html element(String tag, String text) {
    return element(tag, text(text));
  }

  /** An element with attributes: name, value, name, value. */
  static Html with(String tag, String[] attributes, Html... children) {
    return new Html("<" + tag + attributes(attributes) + ">" + all(children) + "</" + tag + ">");
  }

  /** An element that never has children. */
  static Html empty(String tag, String... attributes) {
    return new Html("<" + tag + attributes(attributes) + "/>");
  }

  static Html join(Stream<Html> parts) {
    return new Html(parts.map(Html::markup).collect(Collectors.joining("\n")));
  }

  static String[] attr(String... namesAndValues) {
    return namesAndValues;
  }

  private static String attributes(String[] namesAndValues) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      text.append(' ')
          .append(namesAndValues[i])
          .append("=\"")
          .append(escaped(namesAndValues[i + 1]))
          .append('"');
    }
    return text.toString();
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

  /** Characters that XML may hold; control characters and lone surrogates are replaced. */
  private static boolean printable(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
