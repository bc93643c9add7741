package io.tenure.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed {@code openapi.yaml} of a service is what it serves; nobody changes the API
 * unnoticed. In a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(PostgresResource.class)
 * class OpenApiTest extends OpenApiContract {}
 * }</pre>
 */
public abstract class OpenApiContract {

  /** Set to true to rewrite the file. */
  public static final String UPDATE = "tenure.openapi.update";

  private static final Path FILE = Path.of("openapi.yaml");

  @Test
  void committedDocumentIsWhatIsServed() throws IOException {
    check(FILE, Boolean.getBoolean(UPDATE));
  }

  static void check(Path file, boolean update) throws IOException {
    String served =
        normal(
            given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    if (update) {
      Files.writeString(file, served);
    }
    assertThat(file)
        .as("There is no openapi.yaml yet. Make it with -D%s=true and commit it.", UPDATE)
        .exists();
    assertThat(served)
        .as(
            "The API has changed. If that is meant, run this test with -D%s=true and commit openapi.yaml together with the code.",
            UPDATE)
        .isEqualTo(normal(Files.readString(file)));
  }

  private static String normal(String document) {
    return document.replace("\r\n", "\n").strip() + "\n";
  }
}
