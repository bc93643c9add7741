package io.tenure.classification.domain.detect.value.scheme;

import java.util.List;
import java.util.function.Predicate;

/**
 * A rule by which somebody writes values of one kind: forms, separators and, mostly, a check. Knows
 * nothing of columns.
 */
public final class Scheme {

  private static final double PREFIX_DOUBT = Math.log(100);
  private static final long AFTER_PREFIX = Marks.of(" -./:,");

  private final String key;
  private final ValueType type;
  private final double chance;
  private final double doubt;
  private final long marks;
  private final List<Form> forms;
  private final Predicate<Code> check;
  private final Predicate<Cell> whole;

  private Scheme(
      String key,
      ValueType type,
      double chance,
      long marks,
      List<Form> forms,
      Predicate<Code> check,
      Predicate<Cell> whole) {
    this.key = key;
    this.type = type;
    this.chance = chance;
    this.doubt = -Math.log(chance);
    this.marks = marks;
    this.forms = forms;
    this.check = check;
    this.whole = whole;
  }

  /**
   * A number of one or more fixed forms.
   *
   * @param key country and name, such as {@code de.idnr}
   * @param chance share of other values of the same form that pass the check
   * @param marks separators that may stand between its characters
   * @param forms see {@link Form}
   * @param check asked only for codes of one of the forms
   */
  public static Scheme number(
      String key,
      ValueType type,
      double chance,
      String marks,
      String forms,
      Predicate<Code> check) {
    return new Scheme(key, type, chance, Marks.of(marks), Form.parse(forms), check, null);
  }

  /** A kind of text that is recognised as it stands. */
  public static Scheme text(String key, ValueType type, double chance, Predicate<Cell> check) {
    return new Scheme(key, type, chance, -1L, List.of(), null, check);
  }

  /** As {@link #text(String, ValueType, double, Predicate)}, with the chance of the type. */
  public static Scheme text(String key, ValueType type, Predicate<Cell> check) {
    return text(key, type, type.chance(), check);
  }

  public String key() {
    return key;
  }

  public ValueType type() {
    return type;
  }

  /** Share of other values of the same form that pass. */
  public double chance() {
    return chance;
  }

  /**
   * How much one accepted value speaks against accident: the natural logarithm of one in so many;
   * more where the value carries the country's prefix.
   */
  public double doubt(Cell cell) {
    for (int i = 0; i < forms.size(); i++) {
      Form form = forms.get(i);
      if (form.prefix() > 0 && form.length() == cell.code().length() && cell.code().at(0) > '9') {
        return doubt + PREFIX_DOUBT;
      }
    }
    return doubt;
  }

  /** True where the whole value, apart from blanks around it, follows the scheme. */
  public boolean accepts(Cell cell) {
    if (whole != null) {
      return whole.test(cell);
    }
    for (int i = 0; i < forms.size(); i++) {
      if (accepts(cell, forms.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The same, where the first two letters are the country's and need not be part of the form. */
  public boolean acceptsPrefixed(Cell prefixed) {
    if (whole != null) {
      return whole.test(prefixed.withoutPrefix());
    }
    Cell cell = prefixed.marksWithin(AFTER_PREFIX) ? prefixed.withoutMarks() : prefixed;
    boolean optional = false;
    for (Form form : forms) {
      optional |= form.prefix() > 0;
      if (form.prefix() > 0 && accepts(cell, form)) {
        return true;
      }
    }
    return !optional && accepts(cell.withoutPrefix());
  }

  boolean accepts(Cell cell, Form form) {
    return cell.code().length() == form.length()
        && cell.marksWithin(marks)
        && form.fits(cell.code())
        && check.test(cell.code().after(form.prefix()));
  }

  List<Form> forms() {
    return forms;
  }

  @Override
  public String toString() {
    return key;
  }
}
