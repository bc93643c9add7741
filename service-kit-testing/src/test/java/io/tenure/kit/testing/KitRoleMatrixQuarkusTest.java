package io.tenure.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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

  @Override
  @Test
  void matrixIsWritten() throws IOException {
    super.matrixIsWritten();
    assertThat(Files.readAllLines(Path.of("target", "role-matrix.md")))
        .contains(
            "| `POST /api/v1/things` | data-steward |",
            "| `GET /api/v1/things/{id}` | data-steward, auditor |",
            "| `GET /api/v1/things/me` | any role |")
        .anyMatch(
            line -> line.startsWith("| `POST /api/v1/operations/{id}/cancel` | policy-author, "));
  }
}
