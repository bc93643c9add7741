package io.tenure.classification.domain.detect.value.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.value.Schemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The stated chance of each number is not smaller than what random codes of its form find, where a
 * fixed letter of the form is any letter.
 */
class ChancesTest {

  private static final int TRIES = 20_000;

  @Test
  void noSchemeClaimsToBeHarderToMeetThanItIs() {
    long seed = 20261126;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> wrong = new ArrayList<>();
    for (Scheme scheme : Schemes.all()) {
      for (Form form : scheme.forms()) {
        if (form.prefix() > 0) {
          continue;
        }
        int passed = 0;
        Form loose = new Form(form.classes().replaceAll("[^dlx.]", "l"), 0);
        for (int i = 0; i < TRIES; i++) {
          passed += scheme.accepts(Cell.of(code(loose, random)), form) ? 1 : 0;
        }
        double share = (double) passed / TRIES;
        if (share > scheme.chance() * 2 + 0.0005) {
          wrong.add(
              "%s %s says %.4f, is %.4f".formatted(scheme, form.classes(), scheme.chance(), share));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  static String code(Form form, Random random) {
    StringBuilder code = new StringBuilder();
    for (char c : form.classes().toCharArray()) {
      code.append(
          switch (c) {
            case 'd' -> (char) ('0' + random.nextInt(10));
            case 'l' -> (char) ('A' + random.nextInt(26));
            case 'x', '.' ->
                random.nextInt(4) > 0
                    ? (char) ('0' + random.nextInt(10))
                    : (char) ('A' + random.nextInt(26));
            default -> c;
          });
    }
    return code.toString();
  }
}
