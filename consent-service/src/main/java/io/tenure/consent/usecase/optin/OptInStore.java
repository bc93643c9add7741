package io.tenure.consent.usecase.optin;

import io.tenure.consent.domain.optin.OptIn;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stored opt-ins. The methods with a transaction take part in the caller's. */
public interface OptInStore {
  /** Adds one; false where its source id is taken. */
  boolean add(Statements transaction, OptIn optIn, byte[] tokenDigest);

  /** The opt-in of a source id. */
  Optional<OptIn> bySource(Statements transaction, String source, String sourceId);

  /** The opt-in of a link. */
  Optional<OptIn> byToken(UUID id, byte[] tokenDigest);

  /** Like {@link #byToken}, and nobody else confirms it until the transaction ends. */
  Optional<OptIn> lock(Statements transaction, UUID id, byte[] tokenDigest);

  /** Notes that the link was used. */
  void confirmed(Statements transaction, UUID id, Instant at);

  /** Names of purposes by key, in their present versions. */
  Map<String, String> purposeNames(List<String> keys);

  /** Removes unconfirmed opt-ins whose links ended before an instant; answers how many. */
  int removeUnconfirmed(Instant endedBefore, int limit);
}
