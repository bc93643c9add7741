package io.tenure.classification.domain.detect.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ValuesPageTest {

  /** The page that lists all schemes says of each what kind and chance the code says. */
  @Test
  void thePageKnowsEveryScheme() throws IOException {
    String page = Files.readString(Path.of("../docs/classification/values.md"));
    for (Scheme scheme : Schemes.all()) {
      String row =
          page.lines()
              .filter(line -> line.startsWith("| `" + scheme.key() + "` |"))
              .findFirst()
              .orElse("");
      String chance = String.valueOf(scheme.chance()).replaceFirst("\\.0$", "");
      assertThat(row).as(scheme.key()).contains("| " + scheme.type() + " |");
      assertThat(row.split(" \\| ")).as(scheme.key()).contains(plain(chance));
    }
    assertThat(page.lines().filter(line -> line.startsWith("| `")).count())
        .isEqualTo(Schemes.all().size());
  }

  private static String plain(String chance) {
    return chance.contains("E")
        ? new java.math.BigDecimal(chance).toPlainString().replaceFirst("0+$", "")
        : chance;
  }
}
