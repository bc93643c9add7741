package io.tenure.classification.domain.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headers and text parts of an e-mail (RFC 5322, RFC 2045); other parts are passed over. */
final class Mail {

  private static final Pattern FIRST = Pattern.compile("(?i)[a-z][a-z0-9-]{1,40}:[ \\t].*");
  private static final Pattern USUAL =
      Pattern.compile("(?im)^(from|to|received|return-path|message-id|mime-version|subject):");
  private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";\\r\\n]{1,200})");
  private static final Pattern WORD =
      Pattern.compile("=\\?[^?\\s]{1,40}\\?([bBqQ])\\?([^?\\s]{0,400})\\?=");
  private static final int NESTED = 5;

  private Mail() {}

  /** The text begins with headers, two of them those of an e-mail. */
  static boolean is(String text) {
    String head = head(text.length() > 20_000 ? text.substring(0, 20_000) : text);
    return head.lines().findFirst().filter(l -> FIRST.matcher(l).matches()).isPresent()
        && USUAL.matcher(head).results().limit(2).count() == 2;
  }

  static void parts(String text, Consumer<String> to) {
    parts(text, to, 0);
  }

  private static void parts(String text, Consumer<String> to, int depth) {
    String head = unfolded(head(text));
    String body = text.substring(Math.min(text.length(), head(text).length()));
    to.accept(words(head).replace('<', ' ').replace('>', ' '));
    String type = header(head, "content-type");
    Matcher boundary = BOUNDARY.matcher(type);
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")
        && boundary.find()
        && depth < NESTED) {
      String[] inner = body.split(Pattern.quote("--" + boundary.group(1)), 100);
      for (int i = 1; i < inner.length; i++) {
        if (!inner[i].startsWith("--")) {
          parts(inner[i].stripLeading(), to, depth + 1);
        }
      }
    } else if (type.isEmpty() || type.toLowerCase(Locale.ROOT).startsWith("text/")) {
      to.accept(decoded(body, header(head, "content-transfer-encoding")).strip());
    }
  }

  private static String head(String text) {
    Matcher blank = Pattern.compile("\\r?\\n\\r?\\n").matcher(text);
    return blank.find() ? text.substring(0, blank.start()) : text;
  }

  private static String unfolded(String head) {
    return head.replaceAll("\\r?\\n[ \\t]+", " ");
  }

  private static String header(String head, String name) {
    return head.lines()
        .filter(l -> l.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(l -> l.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static String words(String head) {
    return WORD.matcher(head)
        .replaceAll(
            w ->
                Matcher.quoteReplacement(
                    decoded(
                        w.group(2).replace('_', ' '),
                        w.group(1).equalsIgnoreCase("b") ? "base64" : "quoted-printable")));
  }

  private static String decoded(String body, String encoding) {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(body);
      case "quoted-printable" -> quoted(body);
      default -> body;
    };
  }

  /** As much as is whole: the text may be cut. */
  private static String base64(String body) {
    String letters = body.replaceAll("[^A-Za-z0-9+/]", "");
    byte[] bytes = Base64.getDecoder().decode(letters.substring(0, letters.length() / 4 * 4));
    return Decoded.of(bytes).orElse("");
  }

  private static String quoted(String body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
    String soft = body.replaceAll("=\\r?\\n", "");
    for (int i = 0; i < soft.length(); i++) {
      char c = soft.charAt(i);
      int high = c == '=' && i + 2 < soft.length() ? Character.digit(soft.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(soft.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Decoded.of(bytes.toByteArray()).orElse("");
  }
}
