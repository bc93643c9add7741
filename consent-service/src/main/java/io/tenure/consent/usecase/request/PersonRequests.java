package io.tenure.consent.usecase.request;

import io.tenure.consent.domain.request.PersonRequest;
import io.tenure.consent.domain.request.RequestStep;
import io.tenure.consent.domain.request.RequestType;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored requests. Calls with a transaction take part in it. */
public interface PersonRequests {
  /**
   * Locks the counter until the transaction ends: two that ask at once come one after the other.
   */
  void lock(Statements transaction);

  /** An open request of that type by one of these references. */
  Optional<PersonRequest> open(
      Statements transaction, RequestType type, Collection<String> subjects);

  /** The request, locked until the transaction ends. */
  Optional<PersonRequest> lock(Statements transaction, UUID id);

  /** Adds a request, with the next number; false where the id is taken. */
  boolean add(Statements transaction, NewRequest request, RequestStep first);

  /** Adds a step, and makes its state that of the request. */
  void add(Statements transaction, UUID id, RequestStep step);

  Optional<PersonRequest> find(UUID id);

  /** Requests with numbers above {@code after}, in order. */
  List<PersonRequest> after(long after, int limit);

  /** Number of the last request; 0 without any. */
  long last();

  /** Requests by one of these references, newest first, with numbers below {@code before}. */
  List<PersonRequest> of(Collection<String> subjects, long before, int limit);

  /** A request to be added. */
  record NewRequest(
      UUID id,
      RequestType type,
      List<String> subjects,
      String regime,
      String jurisdiction,
      Instant receivedAt,
      Instant recordedAt) {}
}
