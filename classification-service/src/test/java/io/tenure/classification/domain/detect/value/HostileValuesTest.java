package io.tenure.classification.domain.detect.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must not break a scan: no scheme throws, none looks at more than the beginning. */
class HostileValuesTest {

  private static final String[] SEEDS = {
    "ann.b+x@mail.example",
    "https://a.example:80/x?y=1",
    "DE89 3704 0044 0532 0130 00",
    "2001:db8::1",
    "192.168.0.255",
    "2024-01-31T10:00:00Z",
    "31.01.2024",
    "1,234.56 EUR",
    "131052-308T",
    "IE8+79739J",
    "J52/750/2012",
    "RCS Nancy B 323 159 715",
    "(7.26, 165.05)",
    "Aachen HRA 11223",
    "34278-0727558021/0100",
    "VACE-460910-SX6",
    "22XWATTPLUS----G",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijkl",
    "+49 (30) 90 18 20",
    "87-86-5",
    "A987FBC9-4BED-5078-AF07-9141BA07C9F3",
    "01-902-0998384-00",
    "Main Street 12, Berlin",
    "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
    "УНП MA1953684",
    "-----BEGIN PRIVATE KEY-----",
    "1.234.567-8",
    "00 21 36 09 30 00 040",
    "G079-X*",
  };

  /** Valid values cut, joined, doubled, and with any character put in at any place. */
  @Test
  void noSchemeThrows() {
    long seed = 20261126;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 60_000; round++) {
      String value = SEEDS[random.nextInt(SEEDS.length)];
      StringBuilder text = new StringBuilder(value);
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(5)) {
          case 0 -> text.setLength(Math.max(1, at));
          case 1 -> text.insert(at, (char) random.nextInt(0x10000));
          case 2 -> text.insert(at, " -./:,()+*_&@#[]{}'\"\\\t\n\0~`|".charAt(random.nextInt(27)));
          case 3 -> text.append(SEEDS[random.nextInt(SEEDS.length)], 0, 3);
          default -> text.delete(0, Math.min(at, text.length() - 1));
        }
      }
      int line = round;
      assertThatCode(() -> ColumnSample.of(List.of(text.toString())))
          .as("round %d of seed %d", line, seed)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void digitsAndLettersOfEveryLengthAreSafe() {
    for (int length = 1; length <= 140; length++) {
      for (String unit :
          new String[] {"0", "1", "9", "A", "Z", "a1", "9A", "X", "é", "٣", "\ud83d"}) {
        String text = unit.repeat(length);
        Schemes.all().forEach(scheme -> scheme.accepts(Cell.of(text)));
        assertThat(ColumnSample.of(List.of(text)).values()).isEqualTo(1);
      }
    }
  }

  /** A gigabyte would not fit here; what counts is that only the beginning is looked at. */
  @Test
  void aHugeTextIsCut() {
    String huge = "ann@mail.example ".repeat(2_000_000);
    assertThat(Cell.of(huge).length()).isLessThanOrEqualTo(Cell.LONGEST);
    assertThat(ColumnSample.of(List.of(huge)).contained()).isNotEmpty();
  }

  @Test
  void nothingOfAValueShowsInWhatIsTold() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      values.add("canary" + i + "@mail.example");
    }
    values.add("36574261809");
    ColumnSample sample = ColumnSample.of(values);
    assertThat(sample.toString()).doesNotContain("canary", "36574261809");
    assertThat(Cell.of("36574261809").toString()).doesNotContain("36574261809");
    assertThat(Cell.of("36574261809").code().toString()).doesNotContain("36574261809");
  }
}
