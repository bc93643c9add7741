package io.tenure.benchmarks.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.quickstart.server.Realm;
import io.tenure.quickstart.stack.Installation;
import io.tenure.quickstart.stack.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls one service with bytes that were made before, and looks at nothing but the status, so that
 * the client's share of the time is small.
 */
public final class Caller implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Installation installation;
  private final ServiceName service;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String user;
  private volatile String token;

  Caller(Installation installation, ServiceName service, String user) {
    this.installation = installation;
    this.service = service;
    this.user = user;
    signIn();
  }

  /** Takes a new token: one lives for a few minutes. */
  public final void signIn() {
    token = newToken();
  }

  /**
   * @param path after {@code /api/v1}
   * @return bytes of the answer, which were forgotten as they arrived
   */
  public long post(String path, byte[] body) {
    AtomicLong bytes = new AtomicLong();
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    send(
        request,
        BodyHandlers.ofByteArrayConsumer(
            part -> part.ifPresent(some -> bytes.addAndGet(some.length))));
    return bytes.get();
  }

  /** The token that it calls with. */
  String token() {
    return token;
  }

  /** The answer to a question. */
  public byte[] get(String path) {
    return send(request(path).GET().build(), BodyHandlers.ofByteArray());
  }

  /** The answer to something posted. */
  public byte[] answer(String path, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(installation.url(service) + "/api/v1" + path))
        .header("Authorization", "Bearer " + token);
  }

  private String newToken() {
    String password = installation.state().password(Realm.passwordFile(user));
    String form =
        "grant_type=password&client_id=%s&username=%s&password=%s"
            .formatted(Realm.CLIENT, user, URLEncoder.encode(password, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(installation.issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      return JSON.readTree(send(request, BodyHandlers.ofByteArray())).path("access_token").asText();
    } catch (IOException e) {
      throw new IllegalStateException("The token could not be read", e);
    }
  }

  private <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      HttpResponse<T> answer = http.send(request, handler);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
