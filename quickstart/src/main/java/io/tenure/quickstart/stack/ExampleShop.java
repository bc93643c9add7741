package io.tenure.quickstart.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenure.quickstart.server.QuickstartException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A web shop with the consent form on its page: an example for pages of one's own, on an origin of
 * its own, with the Content-Security-Policy that the form needs.
 */
final class ExampleShop implements AutoCloseable {
  // As the page says it, so that it can be read and copied as it is.
  private static final String CONSENT = "http://localhost:8083";
  private static final Map<String, String> FILES =
      Map.of(
          "/", "index.html text/html",
          "/shop.css", "shop.css text/css",
          "/shop.js", "shop.js text/javascript");

  private final HttpServer server;
  private final String consent;

  private ExampleShop(HttpServer server, String consent) {
    this.server = server;
    this.consent = consent;
  }

  /**
   * Serves it on the loopback address.
   *
   * @param consent base URL of consent-service
   */
  static ExampleShop start(int port, String consent) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      ExampleShop shop = new ExampleShop(HttpServer.create(address, 0), consent);
      shop.server.createContext("/", shop::answer);
      shop.server.start();
      return shop;
    } catch (IOException e) {
      throw new QuickstartException("The example shop cannot listen on port " + port + ".", e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String file = FILES.get(exchange.getRequestURI().getPath());
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String[] nameAndType = file.split(" ");
      byte[] content = content(nameAndType[0]);
      exchange.getResponseHeaders().set("Content-Type", nameAndType[1] + ";charset=UTF-8");
      exchange
          .getResponseHeaders()
          .set(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self' %1$s; connect-src %1$s"
                  .formatted(consent));
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private byte[] content(String name) throws IOException {
    try (InputStream in = ExampleShop.class.getResourceAsStream("/example-shop/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace(CONSENT, consent)
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
