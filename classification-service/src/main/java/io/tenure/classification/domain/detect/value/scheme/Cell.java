package io.tenure.classification.domain.detect.value.scheme;

/**
 * One sampled value with what all schemes want to know about it, counted once. Lives only while a
 * column is scanned.
 */
public final class Cell {

  /** Longer texts are cut: nothing that a scheme accepts is as long. */
  public static final int LONGEST = 4096;

  /** Longer texts are no numbers; their compact form is empty. */
  static final int LONGEST_NUMBER = 128;

  private final String text;
  private final Code code;
  private final int digits;
  private final int letters;
  private final long marks;

  private Cell(String text, Code code, int digits, int letters, long marks) {
    this.text = text;
    this.code = code;
    this.digits = digits;
    this.letters = letters;
    this.marks = marks;
  }

  /** Looks at a value once; blanks around it do not count. */
  public static Cell of(String raw) {
    String text = raw.length() > LONGEST ? raw.substring(0, LONGEST).strip() : raw.strip();
    int length = text.length();
    char[] compact = length > LONGEST_NUMBER ? null : new char[length];
    int digits = 0;
    int letters = 0;
    int kept = 0;
    long marks = 0;
    for (int i = 0; i < length; i++) {
      char c = Marks.plain(text.charAt(i));
      boolean digit = c >= '0' && c <= '9';
      if (digit || Character.isLetter(c)) {
        digits += digit ? 1 : 0;
        letters += digit ? 0 : 1;
        if (compact != null) {
          compact[kept++] = digit ? c : upper(c);
        }
      } else {
        marks |= Marks.bit(c);
      }
    }
    Code code = compact == null ? Code.NONE : new Code(new String(compact, 0, kept), 0);
    return new Cell(text, code, digits, letters, marks);
  }

  /** The same without the two letters that it starts with. */
  Cell withoutPrefix() {
    return new Cell(text.substring(2).strip(), code.after(2), digits, letters - 2, marks);
  }

  /** The same as if nothing stood between letters and digits. */
  Cell withoutMarks() {
    return new Cell(code.text(), code, digits, letters, 0);
  }

  private static char upper(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
    return Character.toUpperCase(c);
  }

  /** The value without blanks around it, at most {@value #LONGEST} characters. */
  public String text() {
    return text;
  }

  /** Its letters (upper case) and digits; empty for long texts. */
  public Code code() {
    return code;
  }

  public int length() {
    return text.length();
  }

  /** Decimal digits, of any script. */
  public int digits() {
    return digits;
  }

  public int letters() {
    return letters;
  }

  /** What is neither letter nor digit, as a set; see {@link Marks}. */
  public long marks() {
    return marks;
  }

  /** True where there is nothing but letters, digits and the marks of that set. */
  public boolean marksWithin(long allowed) {
    return (marks & ~allowed) == 0;
  }

  /** True where that ASCII mark occurs. */
  public boolean has(char mark) {
    return (marks & Marks.bit(mark)) != 0;
  }
}
