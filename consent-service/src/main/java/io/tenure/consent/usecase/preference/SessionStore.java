package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.event.SubjectReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps links and sessions of the preference centre; short-lived. */
public interface SessionStore {
  void open(byte[] digest, List<SubjectReference> subjects, Instant expiresAt);

  /** Whose session it is; empty where its time is over. */
  Optional<List<SubjectReference>> find(byte[] digest, Instant now);

  void close(byte[] digest);

  void keepLink(UUID id, SubjectReference subject, Instant expiresAt);

  /** Uses a link up: whoever comes first gets the person, all others nothing. */
  Optional<SubjectReference> redeem(UUID id, Instant now);

  /** Whether the link can still be used. */
  boolean redeemable(UUID id, Instant now);

  /** Removes links and sessions that are over. */
  int forget(Instant now);
}
