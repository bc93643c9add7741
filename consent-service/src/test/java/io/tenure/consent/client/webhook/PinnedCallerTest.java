package io.tenure.consent.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.client.webhook.Receiver.Answer;
import io.tenure.consent.domain.webhook.WebhookUrl;
import io.tenure.consent.usecase.webhook.Outcome;
import io.tenure.consent.usecase.webhook.Outcome.Failed;
import io.tenure.consent.usecase.webhook.Outcome.Taken;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinnedCallerTest {
  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

  /** Of a call that hangs. */
  private static final Duration SHORT = Duration.ofMillis(700);

  /** Of one that is answered, on a machine that is busy. */
  private static final Duration PLENTY = Duration.ofSeconds(60);

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger lookups = new AtomicInteger();
  private Receiver receiver;

  @BeforeEach
  void open() throws Exception {
    receiver = new Receiver();
  }

  @AfterEach
  void close() throws Exception {
    receiver.close();
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }

  @Test
  void theConnectionGoesToTheAddressThatWasLookedUpAndTheNameIsAskedOnce() {
    // a name that no resolver knows: only the pinned address leads to the receiver
    Outcome outcome = call("receiver.test", true, "127.0.0.1");
    assertThat(outcome).isEqualTo(new Taken(200));
    assertThat(lookups).hasValue(1);
    assertThat(receiver.calls)
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.headers().getFirst("Host"))
                  .isEqualTo("receiver.test:" + receiver.port());
              assertThat(c.headers().getFirst("webhook-id")).isEqualTo("m-1");
              assertThat(c.body()).isEqualTo(BODY);
            });
  }

  @Test
  void aNameThatLeadsInsideIsNotCalled() {
    assertThat(call("rebind.test", false, "127.0.0.1"))
        .isEqualTo(new Failed(0, "address-refused", null));
    // one private address among public ones is enough
    assertThat(call("rebind.test", false, "93.184.216.34", "127.0.0.1"))
        .isEqualTo(new Failed(0, "address-refused", null));
    assertThat(call("metadata.test", false, "169.254.169.254"))
        .isEqualTo(new Failed(0, "address-refused", null));
    assertThat(receiver.calls).isEmpty();
  }

  @Test
  void redirectsAreNotFollowed() {
    receiver.answers = n -> new Answer(302, "Location", receiver.url("/elsewhere"));
    assertThat(call("receiver.test", true, "127.0.0.1"))
        .isEqualTo(new Failed(302, "redirect", null));
    assertThat(receiver.calls).hasSize(1);
  }

  @Test
  void oneThatHangsIsLeftAfterItsTime() {
    receiver.answers = n -> Answer.of(0);
    long before = System.nanoTime();
    assertThat(call(SHORT, "receiver.test", true, "127.0.0.1"))
        .isEqualTo(new Failed(0, "timeout", null));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void statusAndWishAreTold() {
    receiver.answers = n -> new Answer(503, "Retry-After", "120");
    assertThat(call("receiver.test", true, "127.0.0.1"))
        .isEqualTo(new Failed(503, "status", Duration.ofSeconds(120)));
  }

  @Test
  void nobodyThereAndNoTls() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(
            caller(PLENTY, "127.0.0.1").call(url("http://gone.test:" + free + "/"), Map.of(), BODY))
        .isEqualTo(new Failed(0, "unreachable", null));
    // the receiver speaks no TLS
    Outcome outcome =
        caller(PLENTY, "127.0.0.1")
            .call(url("https://receiver.test:" + receiver.port() + "/"), Map.of(), BODY);
    assertThat(outcome).isInstanceOf(Failed.class);
    assertThat(receiver.calls).isEmpty();
    PinnedCaller unknown =
        new PinnedCaller(
            vertx,
            host -> {
              throw new UnknownHostException(host);
            },
            PLENTY,
            null);
    assertThat(unknown.call(url("https://nowhere.test/"), Map.of(), BODY))
        .isEqualTo(new Failed(0, "unreachable", null));
  }

  private Outcome call(String host, boolean allowed, String... addresses) {
    return call(PLENTY, host, allowed, addresses);
  }

  private Outcome call(Duration longest, String host, boolean allowed, String... addresses) {
    String url = (allowed ? "http://" : "https://") + host + ":" + receiver.port() + "/hook";
    WebhookUrl parsed = WebhookUrl.parse(url, allowed ? Set.of(host) : Set.of());
    return caller(longest, addresses).call(parsed, Map.of("webhook-id", "m-1"), BODY);
  }

  private PinnedCaller caller(Duration longest, String... addresses) {
    return new PinnedCaller(
        vertx,
        host -> {
          lookups.incrementAndGet();
          InetAddress[] found = new InetAddress[addresses.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
          }
          return found;
        },
        longest,
        null);
  }

  private static WebhookUrl url(String text) {
    return WebhookUrl.parse(text, Set.of("gone.test", "receiver.test"));
  }
}
