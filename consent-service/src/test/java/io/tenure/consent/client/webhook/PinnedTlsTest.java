package io.tenure.consent.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.webhook.WebhookUrl;
import io.tenure.consent.usecase.webhook.Outcome;
import io.tenure.consent.usecase.webhook.Outcome.Failed;
import io.tenure.consent.usecase.webhook.Outcome.Taken;
import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * TLS to a pinned address: the certificate has to be that of the host in the URL, whatever address
 * the connection goes to.
 */
class PinnedTlsTest {
  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
  private static final Duration PLENTY = Duration.ofSeconds(60);

  private static final Vertx VERTX = Vertx.vertx();
  private static Authority authority;

  @BeforeAll
  static void found() throws Exception {
    authority = new Authority();
  }

  @AfterAll
  static void close() throws Exception {
    VERTX.close().toCompletionStage().toCompletableFuture().get();
  }

  @Test
  void theRightHostIsCalledAtThePinnedAddressAndAskedForByName() throws Exception {
    try (Receiver receiver = new Receiver(authority.server("dns:receiver.test"))) {
      assertThat(call("receiver.test", receiver, authority.trust())).isEqualTo(new Taken(200));
      assertThat(receiver.calls)
          .singleElement()
          .satisfies(
              call -> {
                assertThat(call.body()).isEqualTo(BODY);
                assertThat(call.serverNames()).containsExactly("receiver.test");
                assertThat(call.headers().getFirst("Host"))
                    .isEqualTo("receiver.test:" + receiver.port());
              });
    }
  }

  @Test
  void aServerWithTheNameOfAnotherIsTalkedToNoFurther() throws Exception {
    for (String name : List.of("dns:other.test", "dns:test", "dns:*.receiver.test")) {
      try (Receiver receiver = new Receiver(authority.server(name))) {
        refused("receiver.test", receiver, authority.trust());
      }
    }
  }

  @Test
  void theAddressInTheCertificateIsNoName() throws Exception {
    try (Receiver receiver = new Receiver(authority.server("ip:127.0.0.1"))) {
      refused("receiver.test", receiver, authority.trust());
    }
  }

  @Test
  void anAuthorityNobodyKnowsIsNotTrusted() throws Exception {
    try (Receiver receiver = new Receiver(authority.server("dns:receiver.test"))) {
      refused("receiver.test", receiver, new Authority().trust());
      // those of the JDK, as in production
      refused("receiver.test", receiver, null);
    }
  }

  private static void refused(String host, Receiver receiver, TrustOptions trust) {
    assertThat(call(host, receiver, trust)).isEqualTo(new Failed(0, "tls", null));
    assertThat(receiver.calls).isEmpty();
  }

  private static Outcome call(String host, Receiver receiver, TrustOptions trust) {
    PinnedCaller caller =
        new PinnedCaller(
            VERTX, name -> new InetAddress[] {InetAddress.getLoopbackAddress()}, PLENTY, trust);
    WebhookUrl url =
        WebhookUrl.parse("https://" + host + ":" + receiver.port() + "/hook", Set.of(host));
    return caller.call(url, Map.of(), BODY);
  }
}
