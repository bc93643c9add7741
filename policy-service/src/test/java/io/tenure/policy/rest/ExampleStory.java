package io.tenure.policy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenure.kit.testing.Api;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sends examples, each a second after the one before, and compares what comes back. */
final class ExampleStory {
  private static final String LINES = "application/x-ndjson";

  private final Set<String> told = new LinkedHashSet<>();

  /** Operations that were sent, such as {@code GET /api/v1/packs}. */
  Set<String> told() {
    return told;
  }

  Response get(Api who, String pathAndQuery, Object... ids) {
    return tell(
        OperationExample.of("GET", path(pathAndQuery)),
        null,
        who.request().accept(ContentType.ANY),
        "GET",
        pathAndQuery,
        ids);
  }

  Response post(Api who, String path, Object... ids) {
    OperationExample example = OperationExample.of("POST", path);
    return post(who, example, example.request(), path, ids);
  }

  Response post(Api who, OperationExample example, JsonNode body, String path, Object... ids) {
    RequestSpecification request = keyed(who, path);
    if (body != null) {
      request.contentType(ContentType.JSON);
    }
    return tell(example, body, request, "POST", path, ids);
  }

  /** With a body of another type than JSON's own. */
  Response postAs(String type, Api who, String path) {
    OperationExample example = OperationExample.of("POST", path);
    return tell(example, example.request(), keyed(who, path).contentType(type), "POST", path);
  }

  /** As lines of JSON; a line that is refused names the call. */
  Response postLines(Api who, String path) {
    OperationExample example = OperationExample.ofLines("POST", path);
    RequestSpecification request =
        keyed(who, path)
            .contentType(LINES)
            .accept(LINES)
            .header("X-Correlation-Id", "nightly-run-2026-03-02");
    return tell(example, example.request(), request, "POST", path);
  }

  /** With the tag of what was seen. */
  Response postSeen(Api who, String tag, String path, Object... ids) {
    OperationExample example = OperationExample.of("POST", path);
    RequestSpecification request =
        keyed(who, path).contentType(ContentType.JSON).header("If-Match", tag);
    return tell(example, example.request(), request, "POST", path, ids);
  }

  Response put(Api who, String tag, String path, Object... ids) {
    OperationExample example = OperationExample.of("PUT", path);
    RequestSpecification request =
        who.request().contentType(ContentType.JSON).header("If-Match", tag);
    return tell(example, example.request(), request, "PUT", path, ids);
  }

  private Response tell(
      OperationExample example,
      JsonNode body,
      RequestSpecification request,
      String method,
      String pathAndQuery,
      Object... ids) {
    StoryClock.aSecondLater();
    if (body != null) {
      String text = body.isTextual() ? body.asText() : body.toString();
      request.body(text.getBytes(StandardCharsets.UTF_8));
    }
    Response answer = request.request(method, pathAndQuery, ids);
    example.check(body, answer);
    told.add(method + " " + path(pathAndQuery));
    return answer;
  }

  private static RequestSpecification keyed(Api who, String path) {
    return who.request().header("Idempotency-Key", "example-" + path.length());
  }

  private static String path(String pathAndQuery) {
    return pathAndQuery.replaceFirst("\\?.*", "");
  }
}
