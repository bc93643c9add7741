package io.tenure.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The matrix of the test application, which has one endpoint that says nothing: that one must be
 * found.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class KitRoleMatrixQuarkusTest extends RoleMatrix {

  @Override
  @Test
  void everyEndpointSaysWhoMayCallIt() {
    assertThatThrownBy(super::everyEndpointSaysWhoMayCallIt)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/unannotated")
        .hasMessageContaining("endpoints without");
  }

  @Test
  void aTableOfThePageIsReadAndReplaced(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("security.md");
    List<String> page =
        List.of(
            "# Security",
            "### one",
            "| Endpoint | Roles |",
            "|---|---|",
            "| `GET /a` | auditor |",
            "",
            "### two",
            "| Endpoint | Roles |",
            "|---|---|",
            "| `GET /b` | auditor |",
            "",
            "## Other");
    Files.write(file, page);
    SecurityPage two = new SecurityPage(file, "two");
    assertThat(two.exists()).isTrue();
    assertThat(new SecurityPage(file, "three").exists()).isFalse();
    assertThat(two.rows()).containsExactly("| `GET /b` | auditor |");
    two.write(List.of("| `GET /b` | any role |", "| `GET /c` | auditor |"));
    assertThat(two.rows()).containsExactly("| `GET /b` | any role |", "| `GET /c` | auditor |");
    assertThat(Files.readAllLines(file))
        .hasSize(13)
        .containsAll(page.subList(0, 6))
        .endsWith("## Other");
  }
}
