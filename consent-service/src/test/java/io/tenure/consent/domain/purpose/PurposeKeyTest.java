package io.tenure.consent.domain.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PurposeKeyTest {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");

  @Test
  void aKeyIsLowerCaseWordsJoinedByDotDashOrUnderscore() {
    assertThat(PurposeKey.isValid("marketing.email")).isTrue();
    assertThat(PurposeKey.isValid("a-1_b.c")).isTrue();
    for (String no :
        new String[] {null, "", "*", "1a", "a..b", ".a", "a.", "A", "a b", "ä", "a".repeat(101)}) {
      assertThat(PurposeKey.isValid(no)).as("%s", no).isFalse();
    }
  }

  @Test
  void itIsWhatThePatternSays() {
    String letters = "ab09._-A *";
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(7); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(PurposeKey.isValid(text.toString()))
          .as("seed %d: %s", seed, text)
          .isEqualTo(SHAPE.matcher(text).matches());
    }
  }
}
