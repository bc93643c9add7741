package io.tenure.classification.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tenure.classification.domain.detect.name.NameDetector;
import io.tenure.classification.domain.detect.name.NameVerdict;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset.FieldType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Figures on other people's labelled data, where it is at hand. The floors would miss a broken
 * detector.
 */
class EvaluationTest {

  @Test
  void fieldsByName() throws IOException {
    List<List<String>> rows =
        csv("fides_fields_dev.csv").stream().filter(r -> r.get(6).equals("1")).toList();
    Map<String, List<String>> siblings = new HashMap<>();
    rows.forEach(
        r -> siblings.computeIfAbsent(object(r), k -> new ArrayList<>()).add(last(r.get(2))));
    int hit = 0;
    int alarm = 0;
    int miss = 0;
    int compatible = 0;
    for (List<String> row : rows.stream().filter(r -> r.get(9).equals("1")).toList()) {
      String found = judge(row, siblings.get(object(row))).category();
      boolean personal = row.get(7).equals("1");
      boolean said = found != null && found.startsWith("user");
      hit += personal && said ? 1 : 0;
      alarm += !personal && said ? 1 : 0;
      miss += personal && !said ? 1 : 0;
      compatible +=
          personal
                  && Arrays.stream(row.get(3).split(";"))
                      .anyMatch(c -> Taxonomy.compatible(c, found))
              ? 1
              : 0;
    }
    double precision = hit / (double) (hit + alarm);
    double recall = hit / (double) (hit + miss);
    double f1 = 2 * precision * recall / (precision + recall);
    double category = compatible / (double) (hit + miss);
    System.out.printf(
        "G1 precision %.3f recall %.3f F1 %.3f; G3 compatible category %.3f%n",
        precision, recall, f1, category);
    assertThat(f1).isGreaterThan(0.75);
    assertThat(category).isGreaterThan(0.70);
  }

  private static NameVerdict judge(List<String> row, List<String> siblings) {
    String[] path = row.get(2).split("\\.");
    Surroundings around =
        Surroundings.of(row.get(1), siblings)
            .inside(Arrays.stream(path).limit(path.length - 1).map(Tokens::of).toList());
    return NameDetector.judge(
        last(row.get(2)), row.get(4).equals("boolean") ? FieldType.BOOLEAN : null, around);
  }

  private static String object(List<String> row) {
    String path = row.get(2);
    return row.get(0)
        + "/"
        + row.get(1)
        + "/"
        + (path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static List<List<String>> csv(String file) throws IOException {
    String shared = System.getProperty("tenure.shared");
    Path path = Path.of(shared == null ? "absent" : shared, "reference", "classification", file);
    assumeThat(path).as("the labelled data is not here; nothing is measured on %s", file).exists();
    return Files.readAllLines(path).stream()
        .skip(1)
        .map(EvaluationTest::cells)
        .filter(r -> r.size() >= 9)
        .toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
