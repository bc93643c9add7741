package io.tenure.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class KitOpenApiQuarkusTest {

  @TempDir Path folder;

  @Test
  void missingOrOutdatedDocumentIsNoticed() throws IOException {
    Path file = folder.resolve("openapi.yaml");
    assertThatThrownBy(() -> OpenApiContract.check(file, false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dtenure.openapi.update=true");
    OpenApiContract.check(file, true);
    OpenApiContract.check(file, false);
    Files.writeString(file, Files.readString(file).replace("/api/v1/things", "/api/v1/thongs"));
    assertThatThrownBy(() -> OpenApiContract.check(file, false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("The API has changed");
  }

  @Test
  void aStatusThatTheDocumentDoesNotTellIsNoticed() {
    DocumentedStatuses statuses = new DocumentedStatuses();
    assertThatThrownBy(() -> statuses.check("GET", "/api/v1/operations/7", 202))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET /api/v1/operations/{id} answered 202");
    statuses.check("GET", "/api/v1/operations/7", 200);
    statuses.check("GET", "/api/v1/operations/7", 404);
    statuses.check("GET", "/q/openapi", 202);
  }

  @Test
  void documentNamesSchemeAndShapes() {
    String document = given().accept("application/yaml").get("/q/openapi").asString();
    assertThat(document)
        .contains(
            "title: Kit test application",
            "bearerFormat: JWT",
            "/api/v1/operations/{id}",
            "/api/v1/schedules",
            "Idempotency-Key",
            "application/problem+json")
        .doesNotContain("HttpProblem", "HttpValidationProblem");
  }
}
