package io.tenure.classification.domain.detect.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Schemes against other people's numbers, where they are at hand. Rules come from the issuers'
 * specifications; figures are printed for two halves of the rows (by hash of the number), so that a
 * rule made for single rows would show as a difference.
 */
class VectorsTest {

  private static final Set<String> BESIDE_PERSONS = Set.of("iban", "bic", "luhn", "mac", "bitcoin");

  /** Validators of validator.js and entities of Presidio that G7 is about. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("isEmail", "email"),
          Map.entry("isURL", "url"),
          Map.entry("isIBAN", "iban"),
          Map.entry("isCreditCard", "card"),
          Map.entry("isMACAddress", "mac"),
          Map.entry("isBtcAddress", "bitcoin"),
          Map.entry("isAbaRouting", "aba"),
          Map.entry("EMAIL_ADDRESS", "email"),
          Map.entry("URL", "url"),
          Map.entry("IBAN_CODE", "iban"),
          Map.entry("CREDIT_CARD", "card"),
          Map.entry("MAC_ADDRESS", "mac"),
          Map.entry("CRYPTO", "bitcoin"),
          Map.entry("ABA_ROUTING_NUMBER", "aba"));

  private record Figures(int[] counts) {

    Figures() {
      this(new int[4]);
    }

    void add(boolean valid, boolean said) {
      counts[valid ? said ? 0 : 1 : said ? 2 : 3]++;
    }

    double precision() {
      return counts[0] / (double) Math.max(1, counts[0] + counts[2]);
    }

    double recall() {
      return counts[0] / (double) Math.max(1, counts[0] + counts[1]);
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
      return "found %d missed %d wrong %d refused %d, precision %.4f recall %.4f"
          .formatted(counts[0], counts[1], counts[2], counts[3], precision(), recall());
    }
  }

  @Test
  void numbersOfAllCountries() throws IOException {
    Map<String, Figures> modules = new TreeMap<>();
    Figures all = new Figures();
    Figures[] persons = {new Figures(), new Figures()};
    Set<String> known = new java.util.TreeSet<>();
    Set<String> unknown = new java.util.TreeSet<>();
    for (Map<String, String> row : csv("stdnum_vectors_dev.csv")) {
      String module = row.get("module");
      if (!row.get("args").isEmpty() || row.get("number").isBlank()) {
        continue;
      }
      if (Schemes.get(module) == null) {
        unknown.add(module);
        continue;
      }
      boolean valid = row.get("valid").equals("1");
      boolean said = Schemes.accepts(module, row.get("number"));
      modules.computeIfAbsent(module, k -> new Figures()).add(valid, said);
      all.add(valid, said);
      if (row.get("subject").equals("person") || BESIDE_PERSONS.contains(module)) {
        known.add(module);
        persons[row.get("number").hashCode() & 1].add(valid, said);
      }
    }
    modules.forEach((module, f) -> System.out.printf("%-26s %s%n", module, f));
    System.out.println("modules without a scheme: " + unknown);
    System.out.printf("all %d modules: %s%n", modules.size(), all);
    System.out.printf("G5 on %d modules, first half: %s%n", known.size(), persons[0]);
    System.out.printf("G5, second half: %s%n", persons[1]);
    long good =
        known.stream().map(modules::get).filter(f -> f.counts()[1] + f.counts()[2] == 0).count();
    System.out.printf("modules of G5 without any error: %d of %d%n", good, known.size());
    assertThat(good).isGreaterThanOrEqualTo(known.size() - 2);
    assertThat(unknown).hasSizeLessThanOrEqualTo(4);
    assertThat(all.precision()).isGreaterThan(0.995);
    assertThat(all.recall()).isGreaterThan(0.985);
    assertThat(persons[1].precision()).isGreaterThan(0.99);
    assertThat(persons[0].recall()).isGreaterThan(0.98);
    assertThat(persons[1].recall()).isGreaterThan(0.98);
  }

  @Test
  void addressesAndAccounts() throws IOException {
    Map<String, Figures> schemes = new TreeMap<>();
    Figures all = new Figures();
    for (Map<String, String> row : csv("validatorjs_vectors_dev.csv")) {
      String scheme = OTHERS.get(row.get("validator"));
      if (scheme != null && row.get("default_options").equals("1")) {
        boolean said = Schemes.accepts(scheme, row.get("value"));
        schemes.computeIfAbsent(scheme, k -> new Figures()).add(row.get("valid").equals("1"), said);
        all.add(row.get("valid").equals("1"), said);
      }
    }
    for (Map<String, String> row : csv("presidio_vectors_dev.csv")) {
      String scheme = OTHERS.get(row.get("entity"));
      if (scheme != null
          && !row.get("stdnum_agrees").equals("0")
          && row.get("kind").equals("analyze")) {
        boolean said = said(scheme, row.get("text"));
        boolean expected = !row.get("expected_count").equals("0");
        schemes.computeIfAbsent(scheme, k -> new Figures()).add(expected, said);
        all.add(expected, said);
      }
    }
    schemes.forEach((scheme, f) -> System.out.printf("%-10s %s%n", scheme, f));
    System.out.printf("G7: %s, F1 %.4f%n", all, all.f1());
    assertThat(all.f1()).isGreaterThan(0.9);
  }

  /** Sentences are asked for what they contain. */
  private static boolean said(String scheme, String text) {
    ValueType type = Schemes.get(scheme).type();
    return Schemes.accepts(scheme, text)
        || ColumnSample.of(List.of(text)).contained().containsKey(type);
  }

  private static List<Map<String, String>> csv(String file) throws IOException {
    String shared = System.getProperty("tenure.shared");
    Path path = Path.of(shared == null ? "absent" : shared, "reference", "classification", file);
    assumeThat(path).as("the labelled data is not here; nothing is measured on %s", file).exists();
    List<List<String>> rows = rows(Files.readString(path, StandardCharsets.UTF_8));
    List<Map<String, String>> named = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < Math.min(row.size(), rows.getFirst().size()); i++) {
        cells.put(rows.getFirst().get(i), row.get(i));
      }
      named.add(cells);
    }
    return named;
  }

  /** RFC 4180, every cell quoted, quotes doubled. */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }
}
