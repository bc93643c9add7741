package io.tenure.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class CursorTest {

  @Test
  void keysComeBackAsTheyWere() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<String> keys = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        keys.add(
            random
                .ints(random.nextInt(30), 1, 0xD7FF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
      }
      String text = new Cursor(keys).encode();
      assertThat(text).as("seed %d", seed).matches("[A-Za-z0-9_-]+");
      assertThat(Cursor.decode(text, keys.size()).keys()).as("seed %d", seed).isEqualTo(keys);
    }
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String text = Cursor.of("2026-01-01T00:00:00Z", "42").encode();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      // The last character carries fewer than six bits: some neighbours mean the same bytes.
      if (!java.util.Arrays.equals(
          java.util.Base64.getUrlDecoder().decode(changed),
          java.util.Base64.getUrlDecoder().decode(text))) {
        assertInvalid(() -> Cursor.decode(changed));
      }
    }
  }

  @Test
  void foreignTextIsRefused() {
    for (String text :
        new String[] {"", "a", "%%%", "AAAAAAAAAAAAAAAAAAAA", "x".repeat(5000), null}) {
      assertInvalid(() -> Cursor.decode(text));
    }
    assertInvalid(() -> Cursor.decode(Cursor.of("one").encode(), 2));
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    Cursor other = Cursor.of("a", "42");
    assertThat(other.<Integer>key(1, Integer::parseInt)).isEqualTo(42);
    assertInvalid(() -> other.key(0, Integer::parseInt));
    assertInvalid(() -> other.key(0, java.util.UUID::fromString));
    assertInvalid(() -> other.key(0, java.time.Instant::parse));
  }

  @Test
  void pageTellsWhetherThereIsMore() {
    List<Integer> rows = IntStream.rangeClosed(1, 4).boxed().toList();
    Page<Integer> full = Page.of(rows, 3, Cursor::of);
    assertThat(full.items()).containsExactly(1, 2, 3);
    assertThat(Cursor.decode(full.next(), 1).key(0)).isEqualTo("3");
    assertThat(Page.of(rows, 4, Cursor::of).next()).isNull();
    assertThat(Page.of(List.<Integer>of(), 4, Cursor::of).items()).isEmpty();
  }

  private static void assertInvalid(ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TenureException.class,
            e -> assertThat(e.errorCode()).isEqualTo(KitError.CURSOR_INVALID));
  }
}
