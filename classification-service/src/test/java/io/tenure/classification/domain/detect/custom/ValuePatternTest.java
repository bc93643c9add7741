package io.tenure.classification.domain.detect.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import io.tenure.classification.domain.detect.custom.Detector.Form;
import io.tenure.classification.domain.detect.value.scheme.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuePatternTest {

  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "([A-Z])x\\1 ~ back-reference",
        "(?<n>a)\\k<n> ~ back-reference",
        "EMP(?=[0-9]) ~ look ahead",
        "(?<!X)EMP ~ look ahead or behind",
        "(?>a+)b ~ not known",
        "a++b ~ possessive",
        "(?i)emp ~ ignoreCase",
        "EMP-[0-9 ~ not closed",
        "(EMP ~ not closed",
        "EMP) ~ no opening",
        "*a ~ Nothing stands before",
        "a{5,2} ~ wrong way round",
        "a{1001} ~ beyond 1000",
        "a{b} ~ brace",
        "[[:alpha:]] ~ inside brackets",
        "[] ~ hold nothing",
        "[z-a] ~ wrong way round",
        "\\Qx\\E ~ not known",
        "x\\ ~ ends the pattern",
        "\\p{Klingonisch} ~ engine",
        "[0-9]* ~ empty text",
        "(a|b?) ~ empty text",
        "\\b ~ empty text",
        ".+ ~ most values",
        "\\S.* ~ most values",
        "[^x]+ ~ most values",
        "((a{1000}){1000}){1000} ~ too large",
        "(((x{1,40}){1,40}){1,40}){1,40} ~ too large",
        "[0-9]{600} ~ as long",
      })
  void patternsThatCannotBeTrustedAreRefusedWithTheReason(String pattern, String reason) {
    assertThatThrownBy(() -> whole(pattern.strip()))
        .isInstanceOf(PatternRefusal.class)
        .hasMessageContaining(reason.strip())
        .hasMessageNotContaining("EMP");
  }

  @Test
  void theWholeValueHasToFitUnlessThePatternIsMadeForTheInside() {
    assertThat(fits(whole("EMP-[0-9]{6}"), "EMP-123456")).isTrue();
    assertThat(fits(whole("EMP-[0-9]{6}"), "EMP-1234567")).isFalse();
    assertThat(fits(whole("EMP-[0-9]{6}"), "see EMP-123456")).isFalse();
    ValuePattern inside = ValuePattern.of(new Form("EMP-[0-9]{6}", false, true, null, null));
    assertThat(fits(inside, "see EMP-123456, please")).isTrue();
    assertThat(fits(inside, "see EMP-1234567, please")).isFalse();
    assertThat(fits(inside, "TEMP-123456")).isFalse();
  }

  @Test
  void lengthsLimitAndCaseIsAChoice() {
    Form form = new Form("[a-f]+[0-9]", true, false, 3, 4);
    assertThat(fits(ValuePattern.of(form), "aF1")).isTrue();
    assertThat(fits(ValuePattern.of(form), "a1")).isFalse();
    assertThat(fits(ValuePattern.of(form), "aaaa1")).isFalse();
    assertThat(fits(whole("[a-f]+[0-9]"), "aF1")).isFalse();
  }

  /** The engine would never end on these: its tables of case are older than Java's. */
  @ParameterizedTest
  @ValueSource(strings = {"x\u1c80", "[\u1c00-\u1cff]x", "[^\u1c80]x{3}"})
  void caseIsIgnoredOfAsciiLettersOnly(String pattern) {
    assertThatThrownBy(() -> ValuePattern.of(new Form(pattern, true, false, null, null)))
        .isInstanceOf(PatternRefusal.class)
        .hasMessageContaining("ASCII");
    ValuePattern ascii = ValuePattern.of(new Form("x[a-z]", true, false, null, null));
    assertThat(fits(ascii, "x\u1c80")).isFalse();
    assertThat(fits(ascii, "\u1c80\u1c80")).isFalse();
    assertThat(fits(ascii, "xK")).isTrue();
  }

  @Test
  void onlyTheGroupThatIsNamedCheckIsChecked() {
    ValuePattern pattern = whole("EMP-(?P<check>[0-9]{4})");
    assertThat(pattern.fits("EMP-1234", "1234"::equals)).isTrue();
    assertThat(whole("EMP-[0-9]{4}").fits("EMP-1234", "EMP-1234"::equals)).isTrue();
  }

  /** A backtracking engine needs two to the power of the length for these. */
  @ParameterizedTest
  @ValueSource(
      strings = {"(a+)+b", "(a|aa)+b", "(a*)*b", "((a?){30}a{30})+b", "(.*a){12}b", "a.*a.*a.*b"})
  void hostilePatternsReadEachCharacterOnce(String hostile) {
    Pattern engine = Pattern.compile(hostile);
    assertThat(engine.programSize())
        .isLessThanOrEqualTo(2 * PatternReader.shape(hostile, false).size() + 8);
    CountedText text = new CountedText(MEGABYTE);

    assertThat(engine.matcher(text).matches()).isFalse();

    assertThat(text.reads).isLessThanOrEqualTo(4L * MEGABYTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x(a+)+b", "(a|aa)+bx", "k(.*a){12}b"})
  void aLongValueIsNotEvenReadAndALongTextIsCut(String hostile) {
    String text = "a".repeat(MEGABYTE);
    assertThat(fits(whole(hostile), text)).isFalse();
    ValuePattern inside = ValuePattern.of(new Form(hostile, false, true, null, null));
    assertThat(fits(inside, text)).isFalse();
    assertThat(fits(inside, "a".repeat(Cell.LONGEST) + " xab")).isFalse();
    assertThat(fits(inside, "a ".repeat(100) + "xab aabx kaaaaaaaaaaaab")).isTrue();
  }

  /** Gives a's and counts how often it is asked. */
  private static final class CountedText implements CharSequence {
    private final int length;
    private long reads;

    CountedText(int length) {
      this.length = length;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public char charAt(int index) {
      reads++;
      return 'a';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new CountedText(end - start);
    }

    @Override
    public String toString() {
      throw new AssertionError("the text was copied");
    }
  }

  private static ValuePattern whole(String pattern) {
    return ValuePattern.of(new Form(pattern, false, false, null, null));
  }

  private static boolean fits(ValuePattern pattern, String value) {
    return pattern.fits(value, part -> true);
  }
}
