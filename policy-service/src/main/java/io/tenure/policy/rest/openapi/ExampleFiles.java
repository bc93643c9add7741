package io.tenure.policy.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Puts examples into the OpenAPI document: for each operation a file below {@code
 * openapi/examples}, with the members {@code request} (where there is a body) and {@code response}
 * (of the answer below 300, where it has a body; text for what is no JSON). An operation that also
 * speaks in lines has a second file for them. {@code ExamplesQuarkusTest} sends each request and
 * compares each answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExampleFiles implements OASFilter {

  private static final String FOLDER = "openapi/examples/";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() != null) {
      document.getPaths().getPathItems().forEach(ExampleFiles::describe);
    }
  }

  /** Name of the file, such as {@code post-policies-id-versions-n-submit.json}. */
  public static String file(String method, String path) {
    return (method + path.replaceFirst("^/api/v1", ""))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[{}]", "")
            .replace('/', '-')
        + ".json";
  }

  /** Name of the file for an operation that also speaks in lines of JSON. */
  public static String fileOfLines(String method, String path) {
    return file(method, path).replaceFirst("json$", "ndjson.json");
  }

  private static void describe(String path, PathItem item) {
    item.getOperations()
        .forEach(
            (method, operation) -> {
              describe(read(file(method.name(), path)), operation);
              describe(read(fileOfLines(method.name(), path)), operation);
            });
  }

  private static void describe(JsonNode example, Operation operation) {
    if (example.has("request") && operation.getRequestBody() != null) {
      show(operation.getRequestBody().getContent(), example.get("request"));
    }
    if (example.has("response") && operation.getResponses() != null) {
      operation
          .getResponses()
          .getAPIResponses()
          .forEach(
              (status, response) -> {
                if (status.startsWith("2")) {
                  show(response.getContent(), example.get("response"));
                }
              });
    }
  }

  private static void show(Content content, JsonNode example) {
    if (content == null || content.getMediaTypes() == null) {
      return;
    }
    content
        .getMediaTypes()
        .forEach(
            (name, type) -> {
              if (isJson(name) == example.isContainerNode()) {
                type.setExample(JSON.convertValue(example, Object.class));
              }
            });
  }

  private static boolean isJson(String mediaType) {
    return mediaType.equals("application/json") || mediaType.endsWith("+json");
  }

  private static JsonNode read(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(FOLDER + file)) {
      return in == null ? JSON.createObjectNode() : JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The example " + file + " cannot be read", e);
    }
  }
}
