package io.tenure.consent.usecase.rekeying;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps what a rekeying has still to do, as pairs of references, and does it. */
public interface RekeyingStore {
  /** A line that names nobody. */
  record Refusal(long line, String code, String detail) {}

  /**
   * How far a rekeying is.
   *
   * @param lines that came
   * @param unknown lines of people of whom nothing is known under a former key
   * @param refused lines that name nobody
   * @param pairs references to move in all
   * @param moved how many of them were moved
   * @param events events that stand under another reference now
   */
  record Count(long lines, long unknown, long refused, long pairs, long moved, long events) {}

  void open(UUID rekeying, Instant at);

  /** Which of the references stand anywhere. */
  Set<SubjectReference> known(Collection<SubjectReference> subjects);

  /**
   * Keeps a part of an upload, all or nothing.
   *
   * @param successors for former references that are known the one under the current key
   */
  void add(
      UUID rekeying,
      long lines,
      long unknown,
      Map<SubjectReference, SubjectReference> successors,
      List<Refusal> refusals);

  Count count(UUID rekeying);

  /** Some of the refusals, by line. */
  List<Refusal> refusals(UUID rekeying, int limit);

  /** Some of the pairs that are left. */
  Map<SubjectReference, SubjectReference> next(UUID rekeying, int limit);

  /** Pairs of which something is stored, of any of the references. */
  Set<SubjectPurpose> pairs(Statements transaction, Collection<SubjectReference> subjects);

  /** People of whom an event names one of the references as a contact point. */
  Set<SubjectReference> reachedAt(
      Statements transaction, Collection<SubjectReference> contactPoints);

  /** Moves the references wherever they stand, under a removal that was begun. */
  void move(
      Statements transaction,
      UUID rekeying,
      UUID removal,
      Map<SubjectReference, SubjectReference> successors);

  /** Forgets the pairs that are left and everything else of it. */
  void forget(UUID rekeying);

  /** Forgets what was uploaded before an instant and no job will work on. */
  int forgetAbandoned(Instant before);

  /** Forgets where references of keys lead that are no longer held. */
  int forgetForwards(Collection<Integer> heldKeys);

  /** How many references of each key stand anywhere. */
  Map<Integer, Long> byKey();
}
