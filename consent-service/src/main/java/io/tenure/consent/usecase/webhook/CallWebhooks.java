package io.tenure.consent.usecase.webhook;

import io.tenure.consent.domain.webhook.DeliveryPace;
import io.tenure.consent.domain.webhook.WebhookUrl;
import io.tenure.consent.usecase.announce.ReadAnnouncements;
import io.tenure.consent.usecase.webhook.Outcome.Failed;
import io.tenure.consent.usecase.webhook.Outcome.Taken;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/**
 * Tells webhooks what was announced: at least once each, in no promised order. What was begun when
 * the service died is made again after its lease.
 */
@ApplicationScoped
public class CallWebhooks {
  private static final int PART = 1_000;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final int GONE = 410;

  private final ReadAnnouncements announcements;
  private final DeliveryStore deliveries;
  private final WebhookStore webhooks;
  private final SecretBox secrets;
  private final WebhookSettings settings;
  private final Caller caller;
  private final Clock clock;
  private final RandomGenerator random = RandomGenerator.getDefault();

  CallWebhooks(
      ReadAnnouncements announcements,
      DeliveryStore deliveries,
      WebhookStore webhooks,
      SecretBox secrets,
      WebhookSettings settings,
      Caller caller,
      Clock clock) {
    this.announcements = announcements;
    this.deliveries = deliveries;
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.settings = settings;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Makes out what was announced and makes the calls that are due, until none is or the time is
   * over.
   *
   * @return how many were taken
   */
  public int call(Duration longest) {
    Instant end = clock.instant().plus(longest);
    announcements.takeAll();
    while (deliveries.makeOut(PART, clock.instant()) == PART) {
      // the next part
    }
    int taken = 0;
    List<Delivery> due;
    do {
      Instant now = clock.instant();
      due = deliveries.claim(now, now.plus(LEASE));
      taken += all(due);
    } while (!due.isEmpty() && clock.instant().isBefore(end));
    return taken;
  }

  /** Side by side: one that hangs holds up nobody for longer than its own time. */
  private int all(List<Delivery> due) {
    int taken = 0;
    try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> calls = new ArrayList<>();
      due.forEach(delivery -> calls.add(side.submit(() -> one(delivery))));
      for (Future<Boolean> call : calls) {
        taken += call.get() ? 1 : 0;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call could not be noted", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return taken;
  }

  private boolean one(Delivery delivery) {
    Outcome outcome = delivery.announcement() == null ? removed() : send(delivery);
    Instant now = clock.instant();
    switch (outcome) {
      case Taken done -> deliveries.taken(delivery, done.status(), now);
      case Failed failed -> {
        boolean over =
            failed.status() == GONE
                || delivery.announcement() == null
                || delivery.attempts() >= DeliveryPace.MOST_ATTEMPTS;
        deliveries.failed(
            delivery,
            failed.status(),
            failed.failure(),
            over ? null : now.plus(wait(delivery, failed)),
            now);
        if (failed.status() == GONE) {
          deliveries.gone(delivery.webhook(), now);
        }
      }
    }
    return outcome instanceof Taken;
  }

  private Outcome send(Delivery delivery) {
    WebhookUrl url;
    List<byte[]> keys;
    try {
      url = WebhookUrl.parse(delivery.url(), settings.allowedHosts());
      keys =
          webhooks.secrets(delivery.webhook(), clock.instant()).stream()
              .map(box -> secrets.open(delivery.webhook(), box))
              .toList();
    } catch (TenureException e) {
      return new Failed(0, e.errorCode().code(), null);
    }
    byte[] body = WebhookBody.of(delivery);
    Instant at = clock.instant();
    String id = delivery.message().toString();
    Map<String, String> headers = new TreeMap<>();
    headers.put("content-type", "application/json");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
    headers.put("webhook-signature", WebhookSignature.header(keys, id, at, body));
    return caller.call(url, headers, body);
  }

  private Duration wait(Delivery delivery, Failed failed) {
    Duration pace = DeliveryPace.after(delivery.attempts(), random);
    Duration wish = failed.wish();
    if (wish == null || wish.compareTo(pace) < 0) {
      return pace;
    }
    return wish.compareTo(DeliveryPace.LONGEST_WISH) > 0 ? DeliveryPace.LONGEST_WISH : wish;
  }

  private static Outcome removed() {
    return new Failed(0, "announcement-removed", null);
  }
}
