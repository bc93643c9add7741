package io.tenure.consent.usecase.webhook;

import io.tenure.consent.domain.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Webhooks and their secrets. */
public interface WebhookStore {
  boolean add(Webhook webhook);

  Optional<Webhook> find(UUID id);

  /** In the order of their ids. */
  List<Webhook> list(UUID after, int limit);

  /** Replaces it; false where another version is stored. */
  boolean replace(Webhook next);

  boolean remove(UUID id);

  /** Adds a secret; those that count already end at an instant. */
  void addSecret(UUID id, byte[] encrypted, Instant now, Instant othersEnd);

  /** Encrypted secrets that count, the newest first. */
  List<byte[]> secrets(UUID id, Instant now);
}
