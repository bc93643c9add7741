package io.tenure.consent.usecase.receipt;

import io.tenure.consent.domain.receipt.ReceiptFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what receipts are made from. */
public interface ReceiptStore {
  /** Facts of the receipts of events, in no order; events that do not exist are absent. */
  List<ReceiptFacts> facts(Collection<UUID> events);

  /**
   * Events of people, under all references that belong to them, in the order in which they were
   * recorded, after a place in that order.
   */
  List<Place> events(Set<String> subjects, Optional<Place> after, int limit);

  /** Whether the event is about one of these people, under whichever of their references. */
  boolean belongsTo(UUID event, Set<String> subjects);

  /** Place of an event in the order of its recording. */
  record Place(Instant recordedAt, UUID event) {}
}
