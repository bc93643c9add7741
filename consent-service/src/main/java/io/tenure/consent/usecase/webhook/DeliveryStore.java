package io.tenure.consent.usecase.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls that are to be made, were made, or are dead. */
public interface DeliveryStore {
  /** Makes out calls for up to {@code limit} announcements; how many announcements it looked at. */
  int makeOut(int limit, Instant now);

  /**
   * Takes calls that are due, a few of each webhook, and only one of a webhook whose last call
   * failed. Until {@code lease} nobody else takes them; whoever dies meanwhile has them made again.
   */
  List<Delivery> claim(Instant now, Instant lease);

  /** Notes what became of a call. */
  void taken(Delivery delivery, int status, Instant now);

  /** Notes a failure and when it is tried again; null: it is dead. */
  void failed(Delivery delivery, int status, String failure, Instant again, Instant now);

  /** The receiver is gone: the webhook waits for somebody to look. */
  void gone(UUID webhook, Instant now);

  List<Shown> list(UUID webhook, String state, Optional<Long> before, int limit);

  /** Makes dead calls, or also those that were taken since an instant, due again; how many. */
  int replay(UUID webhook, boolean alsoTaken, Instant since, Instant now);

  /** Removes calls made out before an instant that nobody waits for; how many. */
  int removeBefore(Instant instant, int limit);

  /** A call as people see it. */
  record Shown(
      long seq,
      UUID message,
      String type,
      String state,
      int attempts,
      Instant dueAt,
      Instant createdAt,
      Instant lastAt,
      Integer lastStatus,
      String lastFailure) {}
}
