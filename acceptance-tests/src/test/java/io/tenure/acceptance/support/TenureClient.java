package io.tenure.acceptance.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Tenure as its users see it: HTTP with tokens that Keycloak gave them, and nothing else. */
public final class TenureClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final Map<String, URI> services;
  private final URI issuer;
  private final Function<String, String> passwords;

  /**
   * @param services base URLs by short name (policy, classification, consent, disposal)
   * @param passwords password of a demo user, who is named after his role
   */
  public TenureClient(Map<String, URI> services, URI issuer, Function<String, String> passwords) {
    this.services = Map.copyOf(services);
    this.issuer = issuer;
    this.passwords = passwords;
  }

  private record Token(String value, Instant until) {}

  /** What came back; success or not. */
  public record Answer(
      String call,
      int status,
      JsonNode body,
      byte[] raw,
      Optional<String> etag,
      Optional<String> location) {

    /** Says so, with the problem, where the status is another one. */
    public Answer is(int expected) {
      assertThat(status)
          .as("%s%n%s", call, new String(raw, StandardCharsets.UTF_8))
          .isEqualTo(expected);
      return this;
    }

    /** Stable code of a problem. */
    public String code() {
      return body.path("code").asText();
    }
  }

  /** GET; the path starts after {@code /api/v1}. */
  public Answer get(String user, String service, String path) {
    return call(user, service, "GET", path, null, Map.of());
  }

  /** POST with a fresh idempotency key. */
  public Answer post(String user, String service, String path, Object body) {
    return call(
        user, service, "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** All items of a paged list. */
  public List<JsonNode> all(String user, String service, String path) {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    do {
      String page =
          path
              + (path.contains("?") ? "&" : "?")
              + "limit=200"
              + (next.isEmpty() ? "" : "&cursor=" + next);
      JsonNode body = get(user, service, page).is(200).body();
      body.path("items").forEach(items::add);
      next = body.path("next").asText("");
    } while (!next.isEmpty() && !next.equals("null"));
    return items;
  }

  /** POST of something that takes long; waits for its end and answers the operation. */
  public JsonNode finish(String user, String service, String path, Object body) {
    Answer accepted = post(user, service, path, body).is(202);
    String operation =
        URI.create(accepted.location().orElseThrow()).getPath().replaceFirst("^.*/api/v1", "");
    Instant giveUp = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(giveUp)) {
      JsonNode now = get(user, service, operation).is(200).body();
      if (ENDED.contains(now.path("state").asText())) {
        return now;
      }
      pause();
    }
    throw new AssertionError(path + " did not end within " + LONGEST);
  }

  /** Like {@link #finish}, and it must have succeeded; answers its result. */
  public JsonNode succeed(String user, String service, String path, Object body) {
    JsonNode operation = finish(user, service, path, body);
    assertThat(operation.path("state").asText())
        .as("%s: %s", path, operation)
        .isEqualTo("SUCCEEDED");
    return operation.path("result");
  }

  /** One call. */
  public Answer call(
      String user,
      String service,
      String method,
      String path,
      Object body,
      Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(services.get(service) + "/api/v1" + path))
            .timeout(Duration.ofMinutes(2))
            .header("Authorization", "Bearer " + token(user))
            .header("Accept", "application/json, */*;q=0.5");
    headers.forEach(request::header);
    try {
      if (body == null) {
        request.method(method, BodyPublishers.noBody());
      } else {
        request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
      }
      HttpResponse<byte[]> answer = send(request.build());
      return new Answer(
          method + " " + service + " " + path + " as " + user,
          answer.statusCode(),
          json(answer.body()),
          answer.body(),
          answer.headers().firstValue("ETag"),
          answer.headers().firstValue("Location"));
    } catch (IOException e) {
      throw new AssertionError(method + " " + service + " " + path + " was not answered", e);
    }
  }

  /** Where a service is, without {@code /api/v1}. */
  public URI address(String service) {
    return services.get(service);
  }

  /** An access token of a user, good for half of its life at least. */
  public String token(String user) {
    return tokens
        .compute(
            user,
            (u, known) -> known != null && known.until().isAfter(Instant.now()) ? known : fetch(u))
        .value();
  }

  private Token fetch(String user) {
    String form =
        "grant_type=password&client_id=tenure-cli&username="
            + user
            + "&password="
            + URLEncoder.encode(passwords.apply(user), StandardCharsets.UTF_8);
    try {
      HttpResponse<byte[]> answer =
          send(
              HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form))
                  .build());
      assertThat(answer.statusCode()).as("token of %s", user).isEqualTo(200);
      JsonNode body = json(answer.body());
      long seconds = Math.max(1, body.path("expires_in").asLong() / 2);
      return new Token(body.path("access_token").asText(), Instant.now().plusSeconds(seconds));
    } catch (IOException e) {
      throw new AssertionError("Keycloak did not answer", e);
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
