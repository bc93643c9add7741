package io.tenure.classification.domain.detect.custom;

/**
 * Characters in brackets.
 *
 * @param end the character after the closing bracket
 */
record CharacterClass(Shape shape, int end) {

  static CharacterClass read(String text, int start, boolean ignoreCase) {
    boolean negated = text.startsWith("[^", start);
    int at = start + (negated ? 2 : 1);
    Leads leads = Leads.NONE;
    boolean anyPlane = negated;
    boolean empty = true;
    while (at < text.length() && text.charAt(at) != ']') {
      Escape from = item(text, at);
      at = from.end();
      boolean range =
          at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
      if (range) {
        Escape to = item(text, at + 1);
        if (from.point() < 0 || to.point() < from.point()) {
          throw new PatternRefusal(at, "A range of characters is the wrong way round");
        }
        leads = leads.or(Leads.range(from.point(), to.point()));
        anyPlane |= to.point() > Character.MAX_VALUE;
        at = to.end();
      } else {
        if (from.shape().max() == 0) {
          throw new PatternRefusal(at, "A place such as \\b stands among characters");
        }
        leads = leads.or(from.shape().leads());
        anyPlane |= from.shape().max() > 1;
      }
      empty = false;
    }
    if (at >= text.length() || empty) {
      throw new PatternRefusal(start, "Brackets are not closed, or hold nothing");
    }
    Leads cased = negated ? without(leads, ignoreCase) : with(leads, ignoreCase);
    return new CharacterClass(Shape.one(cased, anyPlane), at + 1);
  }

  private static Leads with(Leads leads, boolean ignoreCase) {
    return ignoreCase ? leads.ignoringCase() : leads;
  }

  /** A letter of which both cases are out has no third form either: more than that is not asked. */
  private static Leads without(Leads leads, boolean ignoreCase) {
    if (leads.other()) {
      return Leads.ALL;
    }
    Leads out = with(leads, ignoreCase);
    return new Leads(~out.low(), ~out.high(), true);
  }

  private static Escape item(String text, int at) {
    char c = text.charAt(at);
    if (c == '[') {
      throw new PatternRefusal(at, "A bracket stands inside brackets; write \\[ for it");
    }
    if (c == '\\') {
      return Escape.read(text, at);
    }
    int point = text.codePointAt(at);
    return new Escape(Shape.character(point), at + Character.charCount(point), point);
  }
}
