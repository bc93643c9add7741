package io.tenure.consent.client.webhook;

import io.tenure.consent.domain.webhook.PublicAddress;
import io.tenure.consent.domain.webhook.WebhookUrl;
import io.tenure.consent.usecase.webhook.Caller;
import io.tenure.consent.usecase.webhook.Outcome;
import io.tenure.consent.usecase.webhook.Outcome.Failed;
import io.tenure.consent.usecase.webhook.Outcome.Taken;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Calls over HTTP, guarded against being led elsewhere: the name is looked up once, every address
 * it has must be public, and the connection goes to that address and no other, whatever the name
 * says a moment later. Redirects are not followed, the body of an answer is not read, and the whole
 * call has ten seconds.
 */
@ApplicationScoped
class PinnedCaller implements Caller {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int CONNECT_MILLIS = 3_000;
  private static final int LARGEST_HEADER = 8_192;

  /** Looks names up. */
  interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private final HttpClient client;
  private final Names names;
  private final Duration longest;

  @Inject
  PinnedCaller(Vertx vertx) {
    this(vertx, InetAddress::getAllByName, LONGEST, null);
  }

  /**
   * @param trust whose certificates are believed; null for the authorities that the JDK knows
   */
  PinnedCaller(Vertx vertx, Names names, Duration longest, TrustOptions trust) {
    this.names = names;
    this.longest = longest;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxHeaderSize(LARGEST_HEADER)
                .setMaxPoolSize(1_000)
                .setTrustOptions(trust)
                .setVerifyHost(true));
  }

  @Override
  public Outcome call(WebhookUrl url, Map<String, String> headers, byte[] body) {
    InetAddress address;
    try {
      InetAddress[] found = names.addresses(url.host());
      if (!url.allowedByName() && !Arrays.stream(found).allMatch(PublicAddress::is)) {
        return new Failed(0, "address-refused", null);
      }
      address = found[0];
    } catch (UnknownHostException e) {
      return new Failed(0, "unreachable", null);
    }
    return send(options(url, address), headers, body);
  }

  private RequestOptions options(WebhookUrl url, InetAddress address) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
        .setHost(url.host())
        .setPort(url.port())
        .setSsl(url.tls())
        .setURI(url.target())
        .setFollowRedirects(false)
        .setTimeout(longest.toMillis());
  }

  private Outcome send(RequestOptions options, Map<String, String> headers, byte[] body) {
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    CompletableFuture<HttpClientRequest> sent = new CompletableFuture<>();
    client
        .request(options)
        .onFailure(outcome::completeExceptionally)
        .onSuccess(
            request -> {
              sent.complete(request);
              headers.forEach(request::putHeader);
              request
                  .send(Buffer.buffer(body))
                  .onFailure(outcome::completeExceptionally)
                  .onSuccess(
                      response -> {
                        outcome.complete(outcome(response.statusCode(), response.headers()));
                        // what it says beyond its status is nobody's concern
                        request.reset();
                      });
            });
    try {
      return outcome.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      return new Failed(0, failure(e.getCause()), null);
    } catch (TimeoutException e) {
      return new Failed(0, "timeout", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed(0, "interrupted", null);
    } finally {
      var unused = sent.thenAccept(HttpClientRequest::reset);
    }
  }

  private static Outcome outcome(int status, MultiMap headers) {
    if (status >= 200 && status < 300) {
      return new Taken(status);
    }
    String failure = status >= 300 && status < 400 ? "redirect" : "status";
    return new Failed(status, failure, wish(headers.get("retry-after")));
  }

  private static Duration wish(String header) {
    return header != null && header.matches("\\d{1,7}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : null;
  }

  private static String failure(Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof SSLException) {
        return "tls";
      }
      if (each instanceof TimeoutException || each.getClass().getSimpleName().contains("Timeout")) {
        return "timeout";
      }
    }
    return "unreachable";
  }
}
