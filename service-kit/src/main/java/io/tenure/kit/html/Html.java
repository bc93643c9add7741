package io.tenure.kit.html;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HTML that cannot be broken out of: text and attribute values are escaped where they enter, and
 * there is no other way in. The output is well-formed XML too.
 */
public final class Html {
  /** No markup at all. */
  public static final Html NOTHING = new Html("");

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /** Text, escaped. */
  public static Html text(String text) {
    return new Html(escaped(text));
  }

  /** An element without attributes. */
  public static Html element(String tag, Html... children) {
    return new Html("<" + tag + ">" + all(children) + "</" + tag + ">");
  }

  /** An element with a text and without attributes. */
  public static Html element(String tag, String text) {
    return element(tag, text(text));
  }

  /** An element with one attribute. */
  public static Html with(String tag, String attribute, String value, Html... children) {
    return with(tag, List.of(attribute, value), children);
  }

  /** An element with attributes: name, value, name, value. */
  public static Html with(String tag, List<String> attributes, Html... children) {
    return new Html("<" + tag + all(attributes) + ">" + all(children) + "</" + tag + ">");
  }

  /** An element that never has children; attributes: name, value, name, value. */
  public static Html empty(String tag, String... attributes) {
    return new Html("<" + tag + all(List.of(attributes)) + "/>");
  }

  /**
   * A style sheet, which is not escaped.
   *
   * @throws IllegalArgumentException where it could end its element
   */
  public static Html style(String css) {
    if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
      throw new IllegalArgumentException("A style sheet holds neither < nor &.");
    }
    return new Html("<style>" + css + "</style>");
  }

  /** Parts without anything between them. */
  public static Html join(Stream<Html> parts) {
    return new Html(parts.map(Html::markup).collect(Collectors.joining()));
  }

  /** Parts, each on a line of its own. */
  public static Html lines(Stream<Html> parts) {
    return new Html(parts.map(Html::markup).collect(Collectors.joining("\n")));
  }

  /** Paragraphs, which empty lines separate. */
  public static Html paragraphs(String text) {
    return join(
        Arrays.stream(text.strip().split("\\R\\s*\\R"))
            .filter(part -> !part.isBlank())
            .map(part -> element("p", part.strip())));
  }

  /** As it is sent. */
  public String markup() {
    return markup;
  }

  private static String all(List<String> attributes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < attributes.size(); i += 2) {
      text.append(' ').append(attributes.get(i)).append("=\"");
      text.append(escaped(attributes.get(i + 1))).append('"');
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
