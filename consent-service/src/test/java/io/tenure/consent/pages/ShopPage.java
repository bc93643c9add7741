package io.tenure.consent.pages;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A web shop on another origin that puts the form on its page; its origin is allowed. */
public class ShopPage implements QuarkusTestResourceLifecycleManager {
  private static final String PORT = "tenure.test.shop";

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          // ?service=http://localhost:8083&notice=newsletter&purposes=marketing.email
          Map<String, String> query = query(exchange.getRequestURI().getQuery());
          byte[] page =
              """
              <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
              <meta name="viewport" content="width=device-width, initial-scale=1"></head><body>
              <main><h1>Shop</h1><div data-tenure-notice="%s" data-context="web-shop/footer"
              data-purposes="%s"></div></main>
              <script src="%s/embed/consent.js"></script></body></html>
              """
                  .formatted(query.get("notice"), query.get("purposes"), query.get("service"))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    System.setProperty(PORT, Integer.toString(server.getAddress().getPort()));
    return Map.of("tenure.form.origins", origin());
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  static String origin() {
    return "http://localhost:" + System.getProperty(PORT);
  }

  private static Map<String, String> query(String text) {
    if (text == null) {
      return Map.of();
    }
    return Arrays.stream(text.split("&"))
        .map(part -> part.split("=", 2))
        .collect(Collectors.toMap(p -> p[0], p -> p[1]));
  }
}
