package io.tenure.classification.domain.document;

import io.tenure.connector.json.JsonFault;
import io.tenure.connector.json.JsonScanner;
import io.tenure.connector.json.JsonScanner.Token;
import java.util.function.Consumer;

/**
 * Cuts the text of an attachment into the pieces that are looked at one by one: cells of CSV,
 * values of JSON, lines of everything else. Markup is read as text, tags as blanks: nothing in it
 * is resolved, followed or run.
 */
final class TextParts {

  private static final int DEEP = 1_000_000;
  private static final int LONGEST = 4000;
  private static final String SEPARATORS = ",;\t|";

  private final Consumer<String> to;

  TextParts(Consumer<String> to) {
    this.to = to;
  }

  void cut(String text) {
    if (Mail.is(text)) {
      Mail.parts(text, this::body);
    } else {
      body(text);
    }
  }

  /** A text that is no e-mail. */
  private void body(String text) {
    String start = text.stripLeading();
    if (start.startsWith("<")) {
      Markup.text(text).lines().forEach(this::piece);
    } else if ((start.startsWith("{") || start.startsWith("["))
        && DocumentColumns.container(text)) {
      json(text);
    } else {
      lines(text);
    }
  }

  private void json(String text) {
    JsonScanner json = new JsonScanner(text, DEEP);
    try {
      for (Token token = json.next(); token != Token.END; token = json.next()) {
        if (token == Token.STRING || token == Token.NUMBER || token == Token.NAME) {
          piece(json.value(LONGEST));
        }
      }
    } catch (JsonFault e) {
      // It was cut: what stood before it is looked at.
      return;
    }
  }

  private void lines(String text) {
    char separator = separator(text);
    text.lines()
        .forEach(
            line -> {
              piece(line);
              if (separator != 0 && line.indexOf(separator) >= 0) {
                cells(line, separator);
              }
            });
  }

  /** What stands equally often in the first lines; 0 where they are no table. */
  private static char separator(String text) {
    String[] first = text.lines().limit(5).toArray(String[]::new);
    for (int i = 0; first.length > 1 && i < SEPARATORS.length(); i++) {
      char c = SEPARATORS.charAt(i);
      long wanted = first[0].chars().filter(x -> x == c).count();
      boolean same = wanted > 0;
      for (String line : first) {
        same &= line.isBlank() || line.chars().filter(x -> x == c).count() == wanted;
      }
      if (same) {
        return c;
      }
    }
    return 0;
  }

  private void cells(String line, char separator) {
    int from = 0;
    while (from <= line.length()) {
      int end = line.indexOf(separator, from);
      end = end < 0 ? line.length() : end;
      String cell = line.substring(from, end).strip();
      boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
      piece(quoted ? cell.substring(1, cell.length() - 1) : cell);
      from = end + 1;
    }
  }

  private void piece(String text) {
    for (int from = 0; from < text.length(); from += LONGEST) {
      String piece = text.substring(from, Math.min(text.length(), from + LONGEST));
      if (!piece.isBlank()) {
        to.accept(piece);
      }
    }
  }
}
