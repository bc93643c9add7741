package io.tenure.classification.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tenure.classification.domain.detect.name.NameDetector;
import io.tenure.classification.domain.detect.name.NameVerdict;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.detect.value.ValueType;
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
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Figures on other people's labelled data, where it is at hand. The floors would miss a broken
 * detector.
 */
class EvaluationTest {

  private static final Map<String, List<ValueType>> MODULES =
      Map.ofEntries(
          Map.entry("iban", List.of(ValueType.IBAN)),
          Map.entry("de.idnr", List.of(ValueType.DE_TAX_ID)),
          Map.entry("de.vat", List.of(ValueType.DE_VAT)),
          Map.entry("fr.nir", List.of(ValueType.FR_NIR)),
          Map.entry("fr.siren", List.of(ValueType.FR_SIREN)),
          Map.entry("fr.siret", List.of(ValueType.FR_SIRET)),
          Map.entry("es.dni", List.of(ValueType.ES_DNI)),
          Map.entry("es.cif", List.of(ValueType.ES_CIF)),
          Map.entry("gb.utr", List.of(ValueType.GB_UTR)),
          Map.entry("us.itin", List.of(ValueType.US_ITIN)),
          Map.entry("us.ein", List.of(ValueType.US_EIN)),
          Map.entry("br.cnpj", List.of(ValueType.BR_CNPJ)));

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

  @Test
  void numbersOfTheDemoCountries() throws IOException {
    Map<String, int[]> figures = new TreeMap<>();
    for (List<String> row : csv("stdnum_vectors_dev.csv")) {
      List<ValueType> types = MODULES.get(row.get(0));
      if (types == null || !row.get(7).isEmpty() || row.get(1).isBlank()) {
        continue;
      }
      boolean valid = row.get(2).equals("1");
      boolean said = types.stream().anyMatch(t -> t.matches(row.get(1)));
      int[] f = figures.computeIfAbsent(row.get(0), k -> new int[4]);
      f[valid ? said ? 0 : 1 : said ? 2 : 3]++;
    }
    int[] all = new int[4];
    figures.forEach(
        (module, f) -> {
          System.out.printf(
              "%-10s found %d missed %d wrong %d refused %d%n", module, f[0], f[1], f[2], f[3]);
          Arrays.setAll(all, i -> all[i] + f[i]);
        });
    double precision = all[0] / (double) (all[0] + all[2]);
    double recall = all[0] / (double) (all[0] + all[1]);
    System.out.printf("numbers: precision %.3f recall %.3f%n", precision, recall);
    // Check digits inside a country's account number are not looked at: three of the IBANs differ
    // there only.
    assertThat(precision).isGreaterThan(0.96);
    assertThat(recall).isGreaterThan(0.85);
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
