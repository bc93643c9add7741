package io.tenure.policy.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.tenure.kit.testing.OpenApiContract;
import io.tenure.policy.rest.openapi.ExampleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** The example of one operation in the OpenAPI document. */
final class OperationExample {
  private static final Path FOLDER = Path.of("src/main/resources/openapi/examples");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Member with the id of a business event. */
  private static final String EVENT = "event";

  /** Arrays longer than this are shown with their first two elements. */
  private static final int SHOWN = 3;

  private final Path file;
  private final ObjectNode stored;

  private OperationExample(Path file, ObjectNode stored) {
    this.file = file;
    this.stored = stored;
  }

  static OperationExample of(String method, String path) {
    return in(ExampleFiles.file(method, path));
  }

  /** Of an operation that also speaks in lines of JSON. */
  static OperationExample ofLines(String method, String path) {
    return in(ExampleFiles.fileOfLines(method, path));
  }

  private static OperationExample in(String name) {
    Path file = FOLDER.resolve(name);
    try {
      return new OperationExample(
          file,
          Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body to send, text where it is no JSON; null where there is none. */
  JsonNode request() {
    return stored.get("request");
  }

  /** That what was sent and what came back is what the file says; writes it anew when asked to. */
  void check(JsonNode sent, Response answer) {
    assertThat(answer.statusCode()).as("%s: %s", file, answer.asString()).isBetween(200, 299);
    ObjectNode seen = JSON.createObjectNode();
    if (sent != null) {
      seen.set("request", sent);
    }
    if (answer.statusCode() != 204) {
      seen.set("response", shown(answer));
    }
    if (Boolean.getBoolean(OpenApiContract.UPDATE)) {
      write(seen);
    }
    assertThat(read())
        .as(
            "The example %s is no longer what the service says. If that is meant, run this test with -D%s=true, then OpenApiTest with the same, and commit what they wrote.",
            file, OpenApiContract.UPDATE)
        .isEqualTo(seen);
  }

  private static JsonNode shown(Response answer) {
    try {
      return answer.contentType().startsWith("application/json")
          ? shown(JSON.readTree(answer.asString()))
          : JSON.getNodeFactory().textNode(answer.asString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode shown(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JSON.createArrayNode();
      int size = node.size() > SHOWN ? SHOWN - 1 : node.size();
      for (int i = 0; i < size; i++) {
        array.add(shown(node.get(i)));
      }
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JSON.createObjectNode();
      node.properties()
          .forEach(
              each ->
                  object.set(
                      each.getKey(),
                      each.getKey().equals(EVENT)
                          ? EventNames.shown(each.getValue())
                          : shown(each.getValue())));
      return object;
    }
    return node.isTextual() ? JSON.getNodeFactory().textNode(steady(node.asText())) : node;
  }

  /** The database has a clock of its own, which no test sets. */
  private static String steady(String text) {
    try {
      Duration age = Duration.between(Instant.parse(text), Instant.now()).abs();
      return age.compareTo(Duration.ofDays(1)) < 0 ? "2026-03-02T09:00:00Z" : text;
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private JsonNode read() {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("There is no example yet", e);
    }
  }

  private void write(ObjectNode seen) {
    try {
      Files.createDirectories(FOLDER);
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
      Files.writeString(file, JSON.writer(printer).writeValueAsString(seen) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
