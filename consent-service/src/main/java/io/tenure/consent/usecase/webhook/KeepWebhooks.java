package io.tenure.consent.usecase.webhook;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.webhook.Webhook;
import io.tenure.consent.domain.webhook.WebhookUrl;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Subscriptions of systems that are told by call. */
@ApplicationScoped
public class KeepWebhooks {
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final WebhookStore store;
  private final SecretBox secrets;
  private final WebhookSettings settings;
  private final Clock clock;

  KeepWebhooks(WebhookStore store, SecretBox secrets, WebhookSettings settings, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a webhook says. */
  public record Terms(
      String name, String url, List<String> types, List<String> purposes, Webhook.State state) {}

  /**
   * A secret, shown once.
   *
   * @param othersEnd until when the secrets before it are signed with too
   */
  public record NewSecret(String secret, Instant othersEnd) {}

  /**
   * Adds a webhook. It is called once it has a secret; until then calls wait.
   *
   * @throws TenureException {@code webhook.url-refused}, {@code webhook.type-unknown}
   */
  public Webhook create(UUID id, Terms terms) {
    check(terms);
    Instant now = EventTime.stored(clock.instant());
    Webhook webhook = webhook(id, 1, terms, now, now);
    return store.add(webhook) ? webhook : find(id);
  }

  /**
   * @throws TenureException {@code webhook.unknown}
   */
  public Webhook find(UUID id) {
    return store.find(id).orElseThrow(KeepWebhooks::unknown);
  }

  public List<Webhook> list(UUID after, int limit) {
    return store.list(after, limit);
  }

  /**
   * @throws TenureException {@code webhook.unknown}, {@code webhook.url-refused}, {@code
   *     webhook.type-unknown}, {@code precondition.failed}
   */
  public Webhook change(UUID id, long seen, Terms terms) {
    check(terms);
    Webhook present = find(id);
    Webhook next =
        webhook(
            id,
            present.version() + 1,
            terms,
            present.createdAt(),
            EventTime.stored(clock.instant()));
    if (present.version() != seen || !store.replace(next)) {
      throw new TenureException(
          KitError.PRECONDITION_FAILED, "The webhook was changed: read it again.");
    }
    return next;
  }

  /**
   * Removes it with all that waits.
   *
   * @throws TenureException {@code webhook.unknown}
   */
  public void remove(UUID id) {
    if (!store.remove(id)) {
      throw unknown();
    }
  }

  /**
   * Makes a new secret, which is shown this once. Until the end of the overlap calls are signed
   * with the ones before it too.
   *
   * @throws TenureException {@code webhook.unknown}, {@code webhook.key-missing}
   */
  public NewSecret newSecret(UUID id, Duration overlap) {
    find(id);
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    Instant now = EventTime.stored(clock.instant());
    Instant end = now.plus(overlap);
    store.addSecret(id, secrets.close(id, secret), now, end);
    return new NewSecret(WebhookSignature.text(secret), end);
  }

  private void check(Terms terms) {
    WebhookUrl.parse(terms.url(), settings.allowedHosts());
    if (!terms.types().stream().allMatch(t -> AnnouncementType.ofWire(t).isPresent())) {
      throw new TenureException(
          ConsentError.WEBHOOK_TYPE_UNKNOWN, "types names something that is never announced.");
    }
  }

  private static Webhook webhook(
      UUID id, int version, Terms terms, Instant createdAt, Instant changedAt) {
    return new Webhook(
        id,
        version,
        terms.name(),
        terms.url(),
        terms.types(),
        terms.purposes(),
        terms.state(),
        createdAt,
        changedAt);
  }

  static TenureException unknown() {
    return new TenureException(ConsentError.WEBHOOK_UNKNOWN, "There is no such webhook.");
  }
}
