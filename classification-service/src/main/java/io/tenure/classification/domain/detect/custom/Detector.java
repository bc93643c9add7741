package io.tenure.classification.domain.detect.custom;

import io.tenure.classification.domain.detect.name.Where;
import java.util.List;

/**
 * What an organisation says about a kind of data that only it has. Holds no value of a record: its
 * examples are invented.
 *
 * @param key {@code org:} and a name
 * @param category fideslang key, or one of ours
 * @param names null where names say nothing
 * @param values null where values say nothing
 * @param tests examples; those of a part that is null are empty
 */
public record Detector(
    String key, String title, String category, Names names, Values values, Tests tests) {

  /** What every key begins with. */
  public static final String PREFIX = "org:";

  public Detector {
    tests = tests == null ? Tests.NONE : tests;
  }

  /**
   * Phrases that name the data.
   *
   * @param phrases words as people write them; a phrase counts only as whole words
   * @param not phrases in the name or the table that silence the detector
   * @param tables phrases of which the table's name needs one; empty: any table
   * @param where what the name or its surroundings have to be about
   * @param decides false: the name is too general to decide without values; null for true
   */
  public record Names(
      List<String> phrases, List<String> not, List<String> tables, Where where, Boolean decides) {

    public Names {
      phrases = list(phrases);
      not = list(not);
      tables = list(tables);
      where = where == null ? Where.ANYWHERE : where;
      decides = decides == null || decides;
    }
  }

  /**
   * What values look like: those that fit a pattern and pass the check, and words of the list.
   *
   * @param words compared without regard to case and accents
   * @param check key of one of our schemes, such as {@code luhn}; null for none
   * @param chance how often something else of the same shape passes, above 0 to 1, as stated
   */
  public record Values(List<Form> patterns, List<String> words, String check, double chance) {

    public Values {
      patterns = list(patterns);
      words = list(words);
    }
  }

  /**
   * A pattern in the syntax of RE2.
   *
   * @param inside true: it may stand inside a longer text; such hits are counted and decide nothing
   * @param minLength least number of characters of a value; null for 1
   * @param maxLength greatest; null for {@link ValuePattern#LONGEST}
   */
  public record Form(
      String pattern, boolean ignoreCase, boolean inside, Integer minLength, Integer maxLength) {}

  /**
   * Examples that must hold before a detector counts.
   *
   * @param values values that have to fit
   * @param otherValues values that must not
   * @param names {@code table.column}, or a column alone, that has to be named
   * @param otherNames that must not
   */
  public record Tests(
      List<String> values, List<String> otherValues, List<String> names, List<String> otherNames) {

    static final Tests NONE = new Tests(List.of(), List.of(), List.of(), List.of());

    public Tests {
      values = list(values);
      otherValues = list(otherValues);
      names = list(names);
      otherNames = list(otherNames);
    }
  }

  /** The text holds no example, so that none reaches a log. */
  @Override
  public String toString() {
    return "Detector[" + key + "]";
  }

  private static <T> List<T> list(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }
}
