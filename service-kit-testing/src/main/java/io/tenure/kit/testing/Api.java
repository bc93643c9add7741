package io.tenure.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Calls of the API under test as one person. */
public final class Api {

  private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

  private final String token;

  private Api(String token) {
    this.token = token;
  }

  /** As that person, with a good token. */
  public static Api as(String subject, String... roles) {
    return new Api(Tokens.of(subject, roles));
  }

  /** With any token; null for none. */
  public static Api with(String token) {
    return new Api(token);
  }

  public static Api anonymous() {
    return new Api(null);
  }

  /** A request to add to: JSON in and out, the bearer token, paths relative to the server. */
  public RequestSpecification request() {
    RequestSpecification request = given().accept(ContentType.JSON).urlEncodingEnabled(true);
    return token == null ? request : request.auth().oauth2(token);
  }

  public Response get(String path, Object... pathParameters) {
    return request().get(path, pathParameters);
  }

  /** POST with a fresh idempotency key. */
  public Response post(String path, Object body) {
    return post(path, UUID.randomUUID().toString(), body);
  }

  public Response post(String path, String idempotencyKey, Object body) {
    RequestSpecification request = request().header("Idempotency-Key", idempotencyKey);
    return body == null
        ? request.post(path)
        : request.contentType(ContentType.JSON).body(body).post(path);
  }

  public Response put(String path, String ifMatch, Object body) {
    RequestSpecification request = request().contentType(ContentType.JSON).body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
  }

  /** Follows the Location of a 202 until the operation has ended; at most a minute. */
  public Response awaitOperation(Response accepted) {
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    return awaitOperation(URI.create(accepted.header("Location")).getPath());
  }

  /** Polls an operation until it has ended; at most a minute. */
  public Response awaitOperation(String path) {
    Instant giveUp = Instant.now().plus(Duration.ofMinutes(1));
    while (true) {
      Response answer = get(path);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      if (ENDED.contains(answer.jsonPath().getString("state"))) {
        return answer;
      }
      assertThat(Instant.now()).as("still not ended: %s", answer.asString()).isBefore(giveUp);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
