package io.tenure.kit.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Another service and its token endpoint, over real HTTP, with good and bad manners. */
public class UpstreamServer implements QuarkusTestResourceLifecycleManager {

  private static final String JSON = "application/json";
  private final AtomicInteger tokens = new AtomicInteger();
  private final AtomicInteger brokenCalls = new AtomicInteger();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/token",
        exchange ->
            answer(
                exchange,
                200,
                JSON,
                "{\"access_token\":\"token-"
                    + tokens.incrementAndGet()
                    + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}"));
    server.createContext("/api/v1/headers", this::headers);
    server.createContext(
        "/api/v1/conflict",
        exchange ->
            answer(
                exchange,
                409,
                "application/problem+json",
                "{\"code\":\"other.conflict\",\"detail\":\"their business\"}"));
    server.createContext(
        "/api/v1/missing",
        exchange -> answer(exchange, 404, "application/problem+json", "{\"code\":\"not-found\"}"));
    server.createContext(
        "/api/v1/broken",
        exchange ->
            answer(exchange, 500, "text/html", "<h1>" + brokenCalls.incrementAndGet() + "</h1>"));
    server.createContext(
        "/api/v1/broken-count",
        exchange -> answer(exchange, 200, JSON, "{\"calls\":\"" + brokenCalls.get() + "\"}"));
    server.createContext(
        "/api/v1/html", exchange -> answer(exchange, 200, "text/html", "<form>log in</form>"));
    server.createContext("/api/v1/half", exchange -> answer(exchange, 200, JSON, "{\"a\":"));
    server.createContext("/api/v1/redirect", this::redirect);
    server.createContext("/api/v1/slow", this::slow);
    server.start();
    String base = "http://localhost:" + server.getAddress().getPort();
    Map<String, String> config = new HashMap<>();
    config.put("quarkus.rest-client.upstream.url", base);
    config.put("quarkus.rest-client.upstream.read-timeout", "700");
    config.put("TENURE_OIDC_CLIENT_ID", "kit-test");
    config.put("TENURE_OIDC_CLIENT_SECRET", "secret-of-tests");
    config.put("quarkus.oidc-client.auth-server-url", base);
    config.put("quarkus.oidc-client.discovery-enabled", "false");
    config.put("quarkus.oidc-client.token-path", "/token");
    return config;
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private void headers(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        JSON,
        "{\"authorization\":\""
            + exchange.getRequestHeaders().getFirst("Authorization")
            + "\",\"correlation\":\""
            + exchange.getRequestHeaders().getFirst("X-Correlation-Id")
            + "\"}");
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", "/api/v1/headers");
    answer(exchange, 302, JSON, "{}");
  }

  private void slow(HttpExchange exchange) throws IOException {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answer(exchange, 200, JSON, "{}");
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
