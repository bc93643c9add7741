package io.tenure.classification.domain.detect.custom;

/**
 * Reads a pattern before the engine does: what is not read here is not taken. So that nothing that
 * the engine could misread, or could blow up, ever reaches it: {@code ((a{1000}){1000}){1000}}
 * would be a billion instructions; and the engine never ends on the case of letters, such as
 * U+1C80, that Unicode got after its tables were made.
 */
final class PatternReader {

  private static final String NOT_LINEAR = " cannot be matched in linear time";

  private final String text;
  private final boolean ignoreCase;
  private int at;

  private PatternReader(String text, boolean ignoreCase) {
    this.text = text;
    this.ignoreCase = ignoreCase;
  }

  /**
   * The shape of what a pattern fits.
   *
   * @throws PatternRefusal where it is malformed, or holds what is not taken
   */
  static Shape shape(String pattern, boolean ignoreCase) {
    if (ignoreCase && pattern.chars().anyMatch(c -> c > 127)) {
      throw new PatternRefusal(
          "Case is ignored of ASCII letters only; write both cases of other letters");
    }
    PatternReader reader = new PatternReader(pattern, ignoreCase);
    Shape shape = reader.alternatives();
    if (reader.at < pattern.length()) {
      throw reader.refused("A closing parenthesis has no opening one");
    }
    return shape;
  }

  private Shape alternatives() {
    Shape shape = sequence();
    while (ahead('|')) {
      at++;
      shape = shape.or(sequence());
    }
    return shape;
  }

  private Shape sequence() {
    Shape shape = Shape.EMPTY;
    while (at < text.length() && !ahead('|') && !ahead(')')) {
      shape = shape.then(repeated(atom()));
    }
    return shape;
  }

  private Shape repeated(Shape atom) {
    if (at == text.length()) {
      return atom;
    }
    Shape shape =
        switch (text.charAt(at)) {
          case '?' -> step(atom.times(0, 1));
          case '*' -> step(atom.times(0, Shape.ENDLESS));
          case '+' -> step(atom.times(1, Shape.ENDLESS));
          case '{' -> counted(atom);
          default -> null;
        };
    if (shape == null) {
      return atom;
    }
    if (ahead('?')) {
      at++;
    }
    if (ahead('+')) {
      throw refused("A possessive repetition" + NOT_LINEAR);
    }
    if (ahead('*') || ahead('?') || ahead('{')) {
      throw refused("A repetition follows another one; put parentheses around the first");
    }
    return shape;
  }

  private Shape step(Shape shape) {
    at++;
    return shape;
  }

  private Shape counted(Shape atom) {
    int end = text.indexOf('}', at);
    String[] bounds = end < 0 ? new String[0] : text.substring(at + 1, end).split(",", -1);
    boolean sane = bounds.length == 1 || bounds.length == 2;
    for (String bound : bounds) {
      sane &= bound.matches("[0-9]{0,4}");
    }
    if (!sane || bounds[0].isEmpty()) {
      throw refused("A brace is no repetition such as {3} or {2,5}; write \\{ for the brace");
    }
    int least = Integer.parseInt(bounds[0]);
    int most =
        bounds.length == 1
            ? least
            : bounds[1].isEmpty() ? Shape.ENDLESS : Integer.parseInt(bounds[1]);
    if (most < least || least > 1000 || most > 1000 && most != Shape.ENDLESS) {
      throw refused("A repetition has bounds that are the wrong way round, or beyond 1000");
    }
    at = end + 1;
    return atom.times(least, most);
  }

  private Shape atom() {
    char c = text.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> {
        CharacterClass found = CharacterClass.read(text, at, ignoreCase);
        at = found.end();
        yield found.shape();
      }
      case '\\' -> {
        Escape escape = Escape.read(text, at);
        at = escape.end();
        yield ignoreCase && escape.shape().max() > 0
            ? escape.shape().ignoringCase()
            : escape.shape();
      }
      case '.' -> step(Shape.one(Leads.ALL, true));
      case '^', '$' -> step(Shape.EMPTY);
      case '*', '+', '?', '{' -> throw refused("Nothing stands before a repetition");
      default -> {
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        Shape one = Shape.character(point);
        yield ignoreCase && Character.isLetter(point) ? one.ignoringCase() : one;
      }
    };
  }

  private Shape group() {
    int start = at;
    at++;
    if (ahead('?')) {
      at = afterOpening(start);
    }
    Shape inner = alternatives();
    if (!ahead(')')) {
      at = start;
      throw refused("A parenthesis is not closed");
    }
    at++;
    return inner.group();
  }

  private int afterOpening(int start) {
    if (text.startsWith("(?:", start)) {
      return start + 3;
    }
    if (text.startsWith("(?=", start)
        || text.startsWith("(?!", start)
        || text.startsWith("(?<=", start)
        || text.startsWith("(?<!", start)) {
      throw refused("A look ahead or behind" + NOT_LINEAR);
    }
    int name = text.startsWith("(?P<", start) ? 4 : text.startsWith("(?<", start) ? 3 : 0;
    int end = text.indexOf('>', start);
    if (name > 0 && end > 0 && text.substring(start + name, end).matches("[A-Za-z][A-Za-z0-9]*")) {
      return end + 1;
    }
    if (text.startsWith("(?i", start)) {
      throw refused("Flags are not taken inside a pattern; state ignoreCase");
    }
    throw refused("A group begins in a way that is not known");
  }

  private boolean ahead(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private PatternRefusal refused(String sentence) {
    return new PatternRefusal(at, sentence);
  }
}
