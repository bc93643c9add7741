package io.tenure.classification.domain.detect.custom;

/**
 * What a backslash and the characters after it stand for.
 *
 * @param end the character after it
 * @param point the one character that it stands for; -1 where it is several, or a place
 */
record Escape(Shape shape, int end, int point) {

  private static final Leads DIGITS = Leads.range('0', '9');
  private static final Leads WORD =
      DIGITS.or(Leads.range('A', 'Z')).or(Leads.range('a', 'z')).or(Leads.of('_'));
  private static final Leads BLANKS =
      Leads.of('\t').or(Leads.of('\n')).or(Leads.of('\f')).or(Leads.of('\r')).or(Leads.of(' '));

  static Escape read(String text, int at) {
    if (at + 1 >= text.length()) {
      throw new PatternRefusal(at, "A backslash ends the pattern");
    }
    char c = text.charAt(at + 1);
    int end = at + 2;
    return switch (c) {
      case 'd' -> several(DIGITS, end);
      case 'w' -> several(WORD, end);
      case 's' -> several(BLANKS, end);
      case 'D' -> all(DIGITS.complement(), end);
      case 'W' -> all(WORD.complement(), end);
      case 'S' -> all(BLANKS.complement(), end);
      case 'p', 'P' -> all(Leads.ALL, property(text, at));
      case 'A', 'z', 'b', 'B' -> new Escape(Shape.EMPTY, end, -1);
      case 't' -> one('\t', end);
      case 'n' -> one('\n', end);
      case 'r' -> one('\r', end);
      case 'f' -> one('\f', end);
      default -> {
        if (c >= '0' && c <= '9' || c == 'k') {
          throw new PatternRefusal(at, "A back-reference cannot be matched in linear time");
        }
        if (c > 127 || Character.isLetter(c) || c == '_') {
          throw new PatternRefusal(at, "An escape is not known");
        }
        yield one(c, end);
      }
    };
  }

  private static Escape several(Leads leads, int end) {
    return new Escape(Shape.one(leads, false), end, -1);
  }

  private static Escape all(Leads leads, int end) {
    return new Escape(Shape.one(leads, true), end, -1);
  }

  private static Escape one(int c, int end) {
    return new Escape(Shape.character(c), end, c);
  }

  /** {@code \pL}, {@code \p{Greek}}: whether the engine knows it, the engine says. */
  private static int property(String text, int at) {
    int next = at + 2;
    if (next < text.length() && text.charAt(next) != '{') {
      return next + 1;
    }
    int end = next < text.length() ? text.indexOf('}', next) : -1;
    if (end < 0 || !text.substring(next + 1, end).matches("\\^?[A-Za-z_]{1,40}")) {
      throw new PatternRefusal(at, "A class of characters has no name");
    }
    return end + 1;
  }
}
