package io.tenure.consent.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * The HTTP edge of policy-service's public retention schedule; the true one is met in
 * acceptance-tests. Tests set what it says, and whether it answers, from outside.
 */
public class PolicyStub implements QuarkusTestResourceLifecycleManager {
  private static final String PORT = "tenure.test.policy-stub";

  private final Map<String, String> schedules = new ConcurrentHashMap<>();
  private HttpServer server;
  private volatile boolean down;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/v1/retention-schedules/", this::schedule);
    server.createContext("/set/", this::set);
    server.createContext("/down", exchange -> be(true, exchange));
    server.createContext("/up", exchange -> be(false, exchange));
    server.start();
    System.setProperty(PORT, Integer.toString(server.getAddress().getPort()));
    return Map.of(
        "quarkus.rest-client.policy.url", "http://localhost:" + server.getAddress().getPort(),
        "tenure.notices.refresh", "PT0S",
        "tenure.notices.pause", "PT0S",
        "tenure.pages.attempts-per-minute", "100000");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  /** From now on this is the schedule of the controller in that language (and of a past moment). */
  static void publish(String controller, String language, String json) {
    post("/set/" + controller + "/" + language, json);
  }

  static void down() {
    post("/down", "");
  }

  static void up() {
    post("/up", "");
  }

  private void schedule(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String language = query.replaceAll(".*language=([a-z]+).*", "$1");
    String controller = exchange.getRequestURI().getPath().replaceAll(".*/", "");
    String key = controller + "/" + language + (query.contains("asOf=") ? "-before" : "");
    String body = schedules.get(key);
    if (down) {
      answer(exchange, 503);
    } else if (body == null) {
      answer(exchange, 404);
    } else {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    }
  }

  private void set(HttpExchange exchange) throws IOException {
    String key = exchange.getRequestURI().getPath().substring("/set/".length());
    schedules.put(
        key, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    answer(exchange, 204);
  }

  private void be(boolean unreachable, HttpExchange exchange) throws IOException {
    down = unreachable;
    answer(exchange, 204);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static void post(String path, String body) {
    URI uri = URI.create("http://localhost:" + System.getProperty(PORT) + path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build();
      if (http.send(request, BodyHandlers.discarding()).statusCode() != 204) {
        throw new IllegalStateException("the stub did not take " + path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
