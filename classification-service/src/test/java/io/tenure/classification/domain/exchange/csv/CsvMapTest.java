package io.tenure.classification.domain.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.classification.domain.TestMap;
import io.tenure.classification.domain.exchange.ExchangeException;
import io.tenure.classification.domain.exchange.said.Said;
import io.tenure.connector.map.Dataset.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvMapTest {

  @Test
  void decidedFieldsComeBackAndProposalsSayNothing() {
    Said said = CsvMap.read(CsvMap.write("demo-crm", TestMap.content()));
    assertThat(said.fields()).hasSize(22);
    assertThat(said.fields())
        .filteredOn(f -> f.field().equals("income"))
        .extracting(Said.OfField::category)
        .containsExactly("user.financial.income");
    String proposed =
        CsvMap.write(
            "demo-crm",
            TestMap.with(
                "crm.contacts",
                d ->
                    TestMap.fields(
                        d,
                        List.of(
                            TestMap.field("email", "user.contact.email", 0.7, Status.PROPOSED)))));
    assertThat(CsvMap.read(proposed).fields())
        .noneMatch(f -> f.dataset().name().equals("crm.contacts"));
  }

  @Test
  void everyLineEndsAsRfc4180SaysAndNoCellIsAFormula() {
    List<String> names =
        List.of(
            "=cmd|' /C calc'!A0",
            "+1",
            "-2",
            "@SUM(A1)",
            "\tx",
            "'y",
            "''z",
            "a,b",
            "c\"d",
            "e\r\nf",
            " ");
    String text =
        CsvMap.write(
            "demo-crm",
            TestMap.with(
                "crm.notes",
                d ->
                    TestMap.fields(
                        d, names.stream().map(n -> TestMap.field(n, "user.content")).toList())));
    assertThat(text).endsWith("\r\n").startsWith("system,dataset,field,");
    for (CsvText.Line line : rawLines(text)) {
      assertThat(line.cells()).hasSize(15);
    }
    assertThat(text)
        .contains("'=cmd", "'+1", "'-2", "'@SUM", "'\tx", "''y", "'''z", "\"a,b\"", "\"c\"\"d\"");
    assertThat(CsvMap.read(text).fields())
        .filteredOn(f -> f.dataset().name().equals("crm.notes"))
        .extracting(Said.OfField::field)
        .containsExactlyElementsOf(names);
  }

  private static List<CsvText.Line> rawLines(String text) {
    return CsvText.read(text);
  }

  @Test
  void anyCellComesBack() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < 1 + random.nextInt(5); c++) {
        StringBuilder cell = new StringBuilder("x".repeat(random.nextInt(2)));
        for (int k = 0; k < random.nextInt(6); k++) {
          cell.append("=+-@'\",\r\nab \t".charAt(random.nextInt(13)));
        }
        cells.add(cell.toString());
      }
      if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
        assertThat(CsvText.read(CsvText.line(cells)))
            .as("seed %d", seed)
            .singleElement()
            .satisfies(l -> assertThat(l.cells()).isEqualTo(cells));
      }
    }
  }

  @Test
  void whatIsNoTableIsRefusedWithItsLine() {
    assertThatThrownBy(() -> CsvMap.read("dataset,field\na,b\n")).hasMessageContaining("category");
    for (String bad :
        List.of(
            "dataset,field,category\na,b\n",
            "dataset,field,category\na,b,user.name\na,b,user.name\n",
            "dataset,field,category\na,\"b,user.name\n",
            "dataset,field,category\na,b\"c,user.name\n",
            "dataset,field,category\na,\"b\"c,user.name\n",
            "dataset,field,category,status\na,b,user.name,MAYBE\n")) {
      assertThatThrownBy(() -> CsvMap.read(bad))
          .isInstanceOf(ExchangeException.class)
          .hasMessageContaining("line ");
    }
    assertThat(CsvMap.read("field,category,dataset\nb,user.shoe,a\n").notes())
        .extracting(Said.Note::code)
        .containsExactly("import.category-unknown");
  }
}
