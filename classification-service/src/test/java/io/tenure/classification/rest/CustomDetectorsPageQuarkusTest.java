package io.tenure.classification.rest;

import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The example of the page is what the service does. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class CustomDetectorsPageQuarkusTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @AfterEach
  void off() {
    DetectorsUnderTest.allOff();
  }

  @Test
  void theExampleHolds() throws IOException {
    String page = Files.readString(Path.of("../docs/classification/custom-detectors.md"));
    List<String> blocks =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(blocks).hasSize(3);

    Response made = STEWARD.post("/api/v1/detectors", blocks.get(0));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    Response judged =
        STEWARD
            .request()
            .contentType("application/json")
            .body(blocks.get(1))
            .post("/api/v1/classify");

    JsonNode columns = JSON.readTree(judged.asString()).at("/tables/0/columns");
    JsonNode told = JSON.readTree(blocks.get(2));
    assertThat(columns.get(0).get("category")).isEqualTo(told.get("category"));
    assertThat(columns.get(0).get("dominantType")).isEqualTo(told.get("dominantType"));
    assertThat(columns.get(0).get("evidence")).contains(told.get("evidence"));
    assertThat(columns.get(1).get("category").isNull()).isTrue();
  }
}
