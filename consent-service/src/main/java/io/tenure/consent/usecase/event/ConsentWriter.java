package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.PairView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What can be done inside one transaction. All calls are set-based: one statement for any number.
 */
public interface ConsentWriter {
  /**
   * For each of the references that belongs to a person with several, all of that person. Until the
   * transaction ends nobody merges people: call it first.
   */
  Map<SubjectReference, Set<SubjectReference>> together(Set<SubjectReference> subjects);

  /**
   * For each of the references that was taken to another key the one that stands for it now. Call
   * it after {@link #together}, which holds off whoever moves them.
   */
  Map<SubjectReference, SubjectReference> successors(Collection<SubjectReference> subjects);

  /** The purposes that exist among the keys. */
  Map<PurposeKey, PurposeInForce> purposes(Set<PurposeKey> keys);

  /** All purposes there are; until the transaction ends nobody makes another. Call it first. */
  List<PurposeKey> allPurposes();

  /**
   * Locks the pairs until the transaction ends, so that nobody else adds events to them; waits for
   * whoever does.
   *
   * @return what the feed said last of each pair that was there; the others are new, and nobody has
   *     said anything of them
   */
  Map<SubjectPurpose, PairView> lock(SortedSet<SubjectPurpose> pairs);

  /**
   * Locks up to {@code limit} pairs whose consent has ended by clock and the feed does not know.
   */
  Map<SubjectPurpose, PairStanding> lockExpired(Instant now, int limit);

  /**
   * Locks up to {@code limit} pairs whose standing an older fold computed.
   *
   * @return what the feed said last of each pair
   */
  Map<SubjectPurpose, PairView> lockOutdated(int limit);

  /** Adds events; those whose source key is taken are left out. Answers the ids that were added. */
  Set<UUID> insert(List<StoredEvent> events);

  /** Events by source key. */
  Map<SourceKey, StoredEvent> bySource(Set<SourceKey> keys);

  /** Those of the subjects who ever said something of all purposes. */
  Set<SubjectReference> objecting(Set<SubjectReference> subjects);

  /**
   * All events of locked pairs, whatever reference of the person they name, with those about all
   * purposes of the person.
   */
  Map<SubjectPurpose, List<ConsentEvent>> histories(Collection<SubjectPurpose> pairs);

  /** Stores what the histories come to, and what the feed says of them at {@code now}. */
  void save(
      Map<SubjectPurpose, PairStanding> standings,
      Map<SubjectPurpose, PairView> views,
      Instant now);

  /** Adds to the change feed. Holds the feed's lock until the transaction ends: call it last. */
  void announce(List<ConsentChange> changes);
}
