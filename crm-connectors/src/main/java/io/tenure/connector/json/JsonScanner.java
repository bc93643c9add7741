package io.tenure.connector.json;

import io.tenure.connector.json.JsonFault.Kind;
import java.util.BitSet;

/**
 * Reads JSON (RFC 8259) token by token from a text and tells where each token stands in it. Keeps
 * nothing of what it has read but whether each open container is an object, so that depth and size
 * cost no memory.
 */
public final class JsonScanner {

  private static final char END = '\uFFFF';

  private final String text;
  private final int deepest;
  private final BitSet objects = new BitSet();
  private int depth;
  private int at;
  private int start;
  private boolean valueDue = true;
  private boolean afterValue;
  private boolean opened;

  /**
   * A scanner before the first token.
   *
   * @param deepest containers in each other that are still read
   */
  public JsonScanner(String text, int deepest) {
    this.text = text;
    this.deepest = deepest;
  }

  /** What a token is. */
  public enum Token {
    OBJECT,
    OBJECT_END,
    ARRAY,
    ARRAY_END,
    /** Key of a member; its value comes next. */
    NAME,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL,
    /** The text is over and was JSON. */
    END
  }

  /** Containers that are open. */
  public int depth() {
    return depth;
  }

  /** Where the last token begins in the text. */
  public int start() {
    return start;
  }

  /** Where the last token ends in the text; for a key also its colon. */
  public int end() {
    return at;
  }

  /**
   * The next token.
   *
   * @throws JsonFault where the text is no JSON from here on
   */
  public Token next() {
    blanks();
    if (afterValue && depth > 0 && peek() == ',') {
      at++;
      afterValue = false;
      valueDue = !objects.get(depth);
      blanks();
      return element();
    }
    if (afterValue) {
      return closed();
    }
    if (!valueDue && peek() == '}') {
      return close(Token.OBJECT_END);
    }
    if (valueDue && depth > 0 && !objects.get(depth) && opened && peek() == ']') {
      return close(Token.ARRAY_END);
    }
    return element();
  }

  private Token closed() {
    if (depth == 0) {
      start = at;
      if (at < text.length()) {
        throw fault(Kind.INVALID);
      }
      return Token.END;
    }
    char c = peek();
    if (c == (objects.get(depth) ? '}' : ']')) {
      return close(c == '}' ? Token.OBJECT_END : Token.ARRAY_END);
    }
    throw at >= text.length() ? fault(Kind.ENDS_EARLY) : fault(Kind.INVALID);
  }

  private Token element() {
    opened = false;
    start = at;
    if (!valueDue) {
      skipString();
      blanks();
      expect(':');
      valueDue = true;
      return Token.NAME;
    }
    return switch (peek()) {
      case '{' -> open(true);
      case '[' -> open(false);
      case '"' -> {
        skipString();
        yield scalar(Token.STRING);
      }
      case 't' -> word("true", Token.BOOLEAN);
      case 'f' -> word("false", Token.BOOLEAN);
      case 'n' -> word("null", Token.NULL);
      default -> number();
    };
  }

  private Token open(boolean object) {
    at++;
    depth++;
    if (depth > deepest) {
      throw fault(Kind.TOO_DEEP);
    }
    objects.set(depth, object);
    valueDue = !object;
    opened = true;
    return object ? Token.OBJECT : Token.ARRAY;
  }

  private Token close(Token token) {
    start = at++;
    depth--;
    afterValue = true;
    valueDue = false;
    return token;
  }

  private Token scalar(Token token) {
    afterValue = true;
    valueDue = false;
    return token;
  }

  private Token word(String word, Token token) {
    if (!text.startsWith(word, at)) {
      throw word.startsWith(text.substring(at, Math.min(text.length(), at + word.length())))
          ? fault(Kind.ENDS_EARLY)
          : fault(Kind.INVALID);
    }
    at += word.length();
    return scalar(token);
  }

  private Token number() {
    if (peek() == '-') {
      at++;
    }
    boolean zero = peek() == '0';
    int whole = at;
    digits();
    if (zero && at > whole + 1) {
      throw fault(Kind.INVALID);
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    return scalar(Token.NUMBER);
  }

  private void digits() {
    int from = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == from) {
      throw at >= text.length() ? fault(Kind.ENDS_EARLY) : fault(Kind.INVALID);
    }
  }

  private void skipString() {
    expect('"');
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return;
      }
      if (c < ' ') {
        throw fault(Kind.INVALID);
      }
      if (c == '\\') {
        escape();
      }
    }
    throw fault(Kind.ENDS_EARLY);
  }

  private void escape() {
    if (at >= text.length()) {
      throw fault(Kind.ENDS_EARLY);
    }
    char c = text.charAt(at++);
    if (c == 'u') {
      for (int i = 0; i < 4; i++) {
        if (at >= text.length()) {
          throw fault(Kind.ENDS_EARLY);
        }
        if (Character.digit(text.charAt(at++), 16) < 0) {
          throw fault(Kind.INVALID);
        }
      }
    } else if ("\"\\/bfnrt".indexOf(c) < 0) {
      throw fault(Kind.INVALID);
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw at >= text.length() ? fault(Kind.ENDS_EARLY) : fault(Kind.INVALID);
    }
    at++;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private JsonFault fault(Kind kind) {
    return new JsonFault(kind, at);
  }

  /**
   * The last token's text: of a key or string what it says, of a number its digits as written.
   *
   * @param longest characters that are told; the rest is cut
   */
  public String value(int longest) {
    if (text.charAt(start) != '"') {
      return text.substring(start, Math.min(at, start + longest));
    }
    StringBuilder said = new StringBuilder(Math.min(longest, at - start));
    for (int i = start + 1; said.length() < longest && text.charAt(i) != '"'; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        c = text.charAt(++i);
        if (c == 'u') {
          c = (char) Integer.parseInt(text.substring(i + 1, i + 5), 16);
          i += 4;
        } else {
          c = "bfnrt".indexOf(c) < 0 ? c : "\b\f\n\r\t".charAt("bfnrt".indexOf(c));
        }
      }
      said.append(c);
    }
    return said.toString();
  }

  /** Reads to the end of the container that the last token opened; of a scalar nothing. */
  public void skip(Token opened) {
    if (opened == Token.OBJECT || opened == Token.ARRAY) {
      for (int outside = depth - 1; depth > outside; ) {
        next();
      }
    }
  }
}
