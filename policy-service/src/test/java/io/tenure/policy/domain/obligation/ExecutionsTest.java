package io.tenure.policy.domain.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExecutionsTest {

  private static final Path TABLE =
      Path.of(System.getProperty("tenure.root", ".."), "docs", "obligations.md");
  private static final Executions EXECUTIONS = ShippedExecutions.load(ShippedCatalogue.load());

  @Test
  void everyObligationIsComputedOrExplained() {
    assertThat(EXECUTIONS.all()).hasSize(241);
    assertThat(EXECUTIONS.all().values())
        .allSatisfy(
            e -> {
              if (e.timing() instanceof Timing.ByPerson p) {
                assertThat(p.reason()).as(e.obligation().id()).isNotBlank();
                assertThat(e.obligation().period())
                    .as("what has a number is computed: " + e.obligation().id())
                    .isNull();
              } else {
                assertThat(ExecutionSentence.of(e)).endsWith(".");
              }
            });
  }

  /** Run with -Dtenure.openapi.update=true to write it anew. */
  @Test
  void theTableInTheDocumentsIsThisOne() throws IOException {
    String table = table();
    if (Boolean.getBoolean("tenure.openapi.update")) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }

  private static String table() {
    long computed = EXECUTIONS.all().values().stream().filter(Execution::computed).count();
    return """
    # How each obligation is carried out

    Generated from the catalogue and `catalogue/executions.yaml` by `ExecutionsTest`. Of %d obligations %d are computed to the day; for %d the law
    names no number, and a person decides and looks again on a date. `POST /api/v1/obligations/outcomes` gives the days for a case.

    | Obligation | Law | Confidence | How | Binds only |
    |---|---|---|---|---|
    """
            .formatted(EXECUTIONS.all().size(), computed, EXECUTIONS.all().size() - computed)
        + EXECUTIONS.all().values().stream()
            .map(ExecutionsTest::line)
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Execution e) {
    Obligation o = e.obligation();
    return "| `%s` | %s, %s (%s) | %s | %s | %s |"
        .formatted(
            o.id(),
            cell(e.listed().regulation().citation()),
            cell(o.citation()),
            e.listed().regulation().jurisdiction(),
            o.confidence(),
            cell(ExecutionSentence.of(e)),
            cell(ExecutionSentence.condition(e.appliesIf())));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
