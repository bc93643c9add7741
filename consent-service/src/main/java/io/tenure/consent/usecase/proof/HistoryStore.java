package io.tenure.consent.usecase.proof;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.proof.ProvenEvent;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Histories as rows, and the one lawful way to take rows out of them. */
public interface HistoryStore {
  /** All events that name any of the references, by purpose. */
  Map<PurposeKey, List<ProvenEvent>> events(
      Statements transaction, Collection<SubjectReference> subjects);

  /** Begins a removal, which is good for this transaction only. */
  void begin(Statements transaction, Removal removal);

  /** Deletes events, and strips others to the bare fact; the database writes down which. */
  void remove(
      Statements transaction, UUID removal, Collection<UUID> gone, Collection<UUID> stripped);

  /** Takes people out of changes in the feed that no reader needs any more. */
  void blankChanges(Statements transaction, UUID removal, Collection<SubjectReference> subjects);

  /** Forgets states of pairs without any history, and what else hangs on them. */
  void forgetEmpty(Statements transaction, Collection<SubjectReference> subjects);

  /** How many rows a removal has removed, stripped or blanked. */
  int removed(Statements transaction, UUID removal);

  /**
   * Pairs whose consent does not count and whose history was not looked at since its last event, or
   * is due to be.
   *
   * @param quietSince their last event took effect before this
   */
  List<SubjectPurpose> toReview(Instant now, Instant quietSince, int limit);

  /** Notes that pairs were looked at; {@code next} empty: only a new event makes it worth it. */
  void reviewed(
      Statements transaction, Set<SubjectPurpose> pairs, Optional<Instant> next, Instant now);
}
