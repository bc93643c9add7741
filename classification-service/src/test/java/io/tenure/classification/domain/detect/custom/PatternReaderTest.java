package io.tenure.classification.domain.detect.custom;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a pattern bounds what the engine does with it. */
class PatternReaderTest {

  private static final String ALPHABET = "abkKsS019 _-.é\u017f\u212a漢";

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "EMP-[0-9]{6} 10 10 EMP-",
        "(?:AB|AC)[0-9]+ 3 2147483647 A",
        "AB?C{2,3} 3 5 A",
        "\\bK\\d{7}\\b 8 8 K",
        "(?P<check>[A-Z]{2})x* 2 2147483647 ''",
      })
  void lengthsAndBeginningAreRead(String pattern, int min, int max, String prefix) {
    Shape shape = PatternReader.shape(pattern, false);
    assertThat(shape.min()).isEqualTo(min);
    assertThat(shape.max()).isEqualTo(max);
    assertThat(shape.prefix()).isEqualTo(prefix);
  }

  /** Else the filter in front of the engine would hide values, and the bound would be none. */
  @Test
  void whatTheEngineTakesIsWithinTheShapeAndTheSize() {
    long seed = System.nanoTime();
    java.util.random.RandomGenerator random = new java.util.SplittableRandom(seed);
    int compared = 0;
    for (int i = 0; i < 4000; i++) {
      String text = pattern(random, 3);
      boolean ignoreCase = random.nextBoolean();
      Shape shape;
      Pattern engine;
      try {
        shape = PatternReader.shape(text, ignoreCase);
        engine = Pattern.compile(text, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
      } catch (PatternRefusal | PatternSyntaxException e) {
        continue;
      }
      String what = "seed " + seed + " pattern " + text + " " + ignoreCase;
      assertThat(engine.programSize()).as(what).isLessThanOrEqualTo(2 * shape.size() + 8);
      for (int j = 0; j < 40; j++) {
        String value = value(random);
        if (engine.matches(value)) {
          compared++;
          assertThat(shape.fits(value)).as("%s value %s", what, value).isTrue();
          assertThat(value).as(what).startsWith(shape.prefix());
        }
      }
    }
    assertThat(compared).as("seed %d", seed).isGreaterThan(2000);
  }

  private static String value(RandomGenerator random) {
    StringBuilder value = new StringBuilder();
    for (int length = random.nextInt(5); length >= 0; length--) {
      value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return value.toString();
  }

  private static String pattern(RandomGenerator random, int depth) {
    StringBuilder text = new StringBuilder();
    for (int atoms = 1 + random.nextInt(3); atoms > 0; atoms--) {
      text.append(atom(random, depth)).append(repetition(random));
      if (depth > 0 && random.nextInt(6) == 0) {
        text.append('|');
      }
    }
    return text.toString();
  }

  private static String atom(RandomGenerator random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0, 1 -> Character.toString(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      case 2 -> "\\" + "dwsDWSbB".charAt(random.nextInt(8));
      case 3 -> ".";
      case 4 -> "[" + (random.nextBoolean() ? "^" : "") + "a-k" + value(random) + "]";
      case 5 -> "[" + (random.nextBoolean() ? "^" : "") + "\\d\u017f-\u212b_]";
      case 6 -> random.nextBoolean() ? "\\pL" : "\\p{Lu}";
      case 7 -> "(" + pattern(random, depth - 1) + ")";
      default -> "(?:" + pattern(random, depth - 1) + ")";
    };
  }

  private static String repetition(RandomGenerator random) {
    return switch (random.nextInt(9)) {
      case 0 -> "?";
      case 1 -> "*";
      case 2 -> "+";
      case 3 -> "{" + random.nextInt(3) + "}";
      case 4 -> "{1,3}";
      case 5 -> "{2,}";
      default -> "";
    };
  }
}
