package io.tenure.classification.domain.detect.custom;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.tenure.classification.domain.detect.value.scheme.Cell;
import java.util.function.Predicate;

/**
 * A pattern that was read, bounded and compiled. The engine looks at each character once for each
 * instruction, whatever the pattern: at most {@link #LARGEST} times {@link Cell#LONGEST} steps.
 */
final class ValuePattern {

  /** Longest value that a pattern for whole values can ask for, in UTF-16 units. */
  static final int LONGEST = 512;

  /** Longest pattern. */
  static final int LONGEST_PATTERN = 500;

  /** Most instructions of a pattern. */
  static final int LARGEST = 1000;

  private static final String CHECKED = "check";

  /** Places of one text that are looked at; each may cost a look at the rest of it. */
  private static final int MOST_PLACES = 16;

  private final Pattern pattern;
  private final Shape shape;
  private final boolean inside;
  private final boolean named;
  private final int least;
  private final int most;

  private ValuePattern(Pattern pattern, Shape shape, Detector.Form form) {
    this.pattern = pattern;
    this.shape = shape;
    this.inside = form.inside();
    this.named = pattern.namedGroups().containsKey(CHECKED);
    this.least = Math.max(shape.min(), form.minLength() == null ? 1 : form.minLength());
    this.most =
        Math.min(
            shape.max(),
            form.maxLength() == null ? inside ? Cell.LONGEST : LONGEST : form.maxLength());
  }

  /**
   * Compiles a pattern.
   *
   * @throws PatternRefusal with the reason, which repeats no part of it
   */
  static ValuePattern of(Detector.Form form) {
    String text = form.pattern();
    if (text == null || text.length() > LONGEST_PATTERN) {
      throw new PatternRefusal(
          "There is no pattern, or it is longer than " + LONGEST_PATTERN + " characters");
    }
    Shape shape = PatternReader.shape(text, form.ignoreCase());
    if (shape.size() > LARGEST) {
      throw new PatternRefusal("Repeated as often as it says, the pattern is too large");
    }
    if (shape.min() == 0) {
      throw new PatternRefusal("The pattern matches the empty text");
    }
    ValuePattern compiled = new ValuePattern(compiled(form), shape, form);
    if (compiled.least > compiled.most) {
      throw new PatternRefusal("No value is as long as the pattern and the lengths ask for");
    }
    if (Ordinary.most(compiled)) {
      throw new PatternRefusal("The pattern matches most values of any kind");
    }
    return compiled;
  }

  private static Pattern compiled(Detector.Form form) {
    try {
      return Pattern.compile(form.pattern(), form.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0);
    } catch (PatternSyntaxException e) {
      throw new PatternRefusal("The engine does not take it: " + e.getDescription());
    }
  }

  boolean inside() {
    return inside;
  }

  Leads leads() {
    return shape.leads();
  }

  /** Whether a whole value, or a part of a text, fits and passes what is asked of it besides. */
  boolean fits(String text, Predicate<String> check) {
    return inside ? within(text, check) : whole(text, check);
  }

  /** What can be told of a whole value without the engine: length and beginning. */
  boolean mayFit(String value) {
    return value.length() >= least
        && value.length() <= most
        && shape.fits(value)
        && value.startsWith(shape.prefix());
  }

  private boolean whole(String value, Predicate<String> check) {
    if (!mayFit(value)) {
      return false;
    }
    Matcher matcher = pattern.matcher(value);
    return matcher.matches() && check.test(checked(matcher));
  }

  private boolean within(String text, Predicate<String> check) {
    String part = text.length() > Cell.LONGEST ? text.substring(0, Cell.LONGEST) : text;
    if (part.length() < least || !part.contains(shape.prefix())) {
      return false;
    }
    Matcher matcher = pattern.matcher(part);
    for (int i = 0; i < MOST_PLACES && matcher.find(); i++) {
      int length = matcher.end() - matcher.start();
      boolean stands =
          length >= least && length <= most && alone(part, matcher.start(), matcher.end());
      if (stands && check.test(checked(matcher))) {
        return true;
      }
    }
    return false;
  }

  /** Neither letter nor digit stands beside it. */
  private static boolean alone(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.codePointBefore(start)))
        && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
  }

  private String checked(Matcher matcher) {
    String group = named ? matcher.group(CHECKED) : matcher.group();
    return group == null ? "" : group;
  }
}
