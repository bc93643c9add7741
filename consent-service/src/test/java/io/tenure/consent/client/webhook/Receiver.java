package io.tenure.consent.client.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;

/** A system that is called, over real HTTP or HTTPS. */
public final class Receiver implements AutoCloseable {
  /**
   * What came in.
   *
   * @param serverNames names that the caller asked for in TLS; none without TLS
   */
  public record Call(String path, Headers headers, byte[] body, List<String> serverNames) {}

  /** What is answered; status 0 hangs until the receiver is closed. */
  public record Answer(int status, String header, String value) {
    public static Answer of(int status) {
      return new Answer(status, null, null);
    }
  }

  private final HttpServer server;
  private final CountDownLatch closed = new CountDownLatch(1);

  public final List<Call> calls = new CopyOnWriteArrayList<>();

  /** What is answered to the n-th call, from 0. */
  public volatile IntFunction<Answer> answers = n -> Answer.of(200);

  public Receiver() throws IOException {
    this(HttpServer.create(anyPort(), 0));
  }

  /** One that speaks TLS only. */
  public Receiver(SSLContext tls) throws IOException {
    this(secured(tls));
  }

  private Receiver(HttpServer server) {
    this.server = server;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        http -> {
          byte[] body = http.getRequestBody().readAllBytes();
          int number;
          synchronized (calls) {
            number = calls.size();
            calls.add(
                new Call(
                    http.getRequestURI().toString(), http.getRequestHeaders(), body, names(http)));
          }
          Answer answer = answers.apply(number);
          if (answer.status() == 0) {
            try {
              closed.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            http.close();
            return;
          }
          if (answer.header() != null) {
            http.getResponseHeaders().add(answer.header(), answer.value());
          }
          http.sendResponseHeaders(answer.status(), -1);
          http.close();
        });
    server.start();
  }

  private static HttpServer secured(SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return server;
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static List<String> names(HttpExchange http) {
    return http instanceof HttpsExchange secured
            && secured.getSSLSession() instanceof ExtendedSSLSession session
        ? session.getRequestedServerNames().stream()
            .map(name -> ((SNIHostName) name).getAsciiName())
            .toList()
        : List.of();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url(String path) {
    return "http://localhost:" + port() + path;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
