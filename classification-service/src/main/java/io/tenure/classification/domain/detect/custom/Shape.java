package io.tenure.classification.domain.detect.custom;

/**
 * What is known of all texts that a pattern fits, without running it.
 *
 * @param min least number of UTF-16 units
 * @param max greatest; {@link #ENDLESS} for no limit
 * @param leads what they can begin with
 * @param prefix what all of them begin with
 * @param literal the pattern is its prefix and nothing else
 * @param size upper bound of the instructions that the pattern becomes
 */
record Shape(int min, int max, Leads leads, String prefix, boolean literal, int size) {

  static final int ENDLESS = Integer.MAX_VALUE;
  static final Shape EMPTY = new Shape(0, 0, Leads.NONE, "", true, 1);

  /** One character of several. */
  static Shape one(Leads leads, boolean anyPlane) {
    return new Shape(1, anyPlane ? 2 : 1, leads, "", false, 1);
  }

  static Shape character(int c) {
    return new Shape(1, Character.charCount(c), Leads.of(c), Character.toString(c), true, 1);
  }

  Shape then(Shape next) {
    return new Shape(
        cut((long) min + next.min),
        max == ENDLESS || next.max == ENDLESS ? ENDLESS : cut((long) max + next.max),
        min == 0 ? leads.or(next.leads) : leads,
        literal ? prefix + next.prefix : prefix,
        literal && next.literal,
        cut((long) size + next.size));
  }

  Shape or(Shape other) {
    int common = 0;
    int shorter = Math.min(prefix.length(), other.prefix.length());
    while (common < shorter && prefix.charAt(common) == other.prefix.charAt(common)) {
      common++;
    }
    return new Shape(
        Math.min(min, other.min),
        Math.max(max, other.max),
        leads.or(other.leads),
        prefix.substring(0, common),
        false,
        cut((long) size + other.size + 1));
  }

  /** From {@code least} to {@code most} times; {@link #ENDLESS} for any number. */
  Shape times(int least, int most) {
    long copies = most == ENDLESS ? Math.max(1, least) : Math.max(1, most);
    boolean endless = max == ENDLESS ? most > 0 : max > 0 && most == ENDLESS;
    return new Shape(
        cut((long) min * least),
        endless ? ENDLESS : max == 0 || most == 0 ? 0 : cut((long) max * most),
        leads,
        least == 0 ? "" : prefix,
        false,
        cut(size * copies + (most == ENDLESS ? 1 : most - least)));
  }

  /** As one that a group remembers. */
  Shape group() {
    return new Shape(min, max, leads, prefix, literal, cut((long) size + 2));
  }

  Shape ignoringCase() {
    return new Shape(min, max, leads.ignoringCase(), "", false, size);
  }

  boolean fits(String text) {
    return text.length() >= min
        && text.length() <= max
        && (text.isEmpty() || leads.has(text.charAt(0)));
  }

  private static int cut(long number) {
    return (int) Math.min(number, ENDLESS - 1L);
  }
}
