package io.tenure.classification.domain.detect.custom;

/**
 * Characters that a text may begin with: a bit for each of ASCII, and one for all others.
 *
 * @param low 0 to 63
 * @param high 64 to 127
 */
record Leads(long low, long high, boolean other) {

  static final Leads NONE = new Leads(0, 0, false);
  static final Leads ALL = new Leads(-1, -1, true);
  private static final Leads THIRD_FORMS = of('k').or(of('K')).or(of('s')).or(of('S'));

  static Leads of(int c) {
    return range(c, c);
  }

  static Leads range(int from, int to) {
    Leads leads = new Leads(0, 0, to > 127);
    for (int c = from; c <= Math.min(to, 127); c++) {
      leads = leads.or(c < 64 ? new Leads(1L << c, 0, false) : new Leads(0, 1L << c, false));
    }
    return leads;
  }

  Leads or(Leads more) {
    return new Leads(low | more.low, high | more.high, other || more.other);
  }

  /** All but these; where some lie beyond ASCII, anything. */
  Leads complement() {
    return other ? ALL : new Leads(~low, ~high, true);
  }

  /** With letters of the other case; k and s have a third form each beyond ASCII. */
  Leads ignoringCase() {
    return other ? cased().or(THIRD_FORMS) : cased();
  }

  private Leads cased() {
    long letters = high & 0x07FF_FFFE_07FF_FFFEL;
    long upper = letters & 0x07FF_FFFEL;
    long lower = letters >>> 32;
    long both = upper | lower;
    return new Leads(low, high | both | both << 32, other || both != 0);
  }

  boolean has(char c) {
    return c < 64 ? (low >>> c & 1) != 0 : c < 128 ? (high >>> c & 1) != 0 : other;
  }
}
