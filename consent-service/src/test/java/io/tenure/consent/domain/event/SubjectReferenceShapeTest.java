package io.tenure.consent.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SubjectReferenceShapeTest {
  private static final Pattern SHAPE =
      Pattern.compile("s[1-9][0-9]{0,2}:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

  @Test
  void aReferenceIsWhatThePatternSays() {
    int valid = 0;
    for (long seed = 0; seed < 50_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("s1:" + "A-_z9".repeat(8) + "zZA");
      for (int n = random.nextInt(3); n > 0; n--) {
        int at = random.nextInt(text.length());
        char each = "s01239:aZ_-+@ B4".charAt(random.nextInt(16));
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, each);
          case 1 -> text.insert(at, each);
          default -> text.deleteCharAt(at);
        }
      }
      boolean expected = SHAPE.matcher(text).matches();
      valid += expected ? 1 : 0;
      assertThat(SubjectReference.isValid(text.toString()))
          .as("seed %d: %s", seed, text)
          .isEqualTo(expected);
    }
    assertThat(valid).isBetween(10_000, 40_000);
    assertThat(SubjectReference.isValid(null)).isFalse();
    assertThat(SubjectReference.isValid("")).isFalse();
  }
}
