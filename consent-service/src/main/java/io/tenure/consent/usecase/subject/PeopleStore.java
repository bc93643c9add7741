package io.tenure.consent.usecase.subject;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which references belong to one person. All methods take part in the caller's transaction. */
public interface PeopleStore {
  /** Until the transaction ends nobody records events and nobody else merges people. */
  void holdAll(Statements transaction);

  /** The person of each reference that has been linked. */
  Map<SubjectReference, UUID> persons(
      Statements transaction, Collection<SubjectReference> subjects);

  /** The references, and all others of the same people. */
  Set<SubjectReference> together(Statements transaction, Collection<SubjectReference> subjects);

  /**
   * Makes people one.
   *
   * @param into for each person who becomes part of another that other one
   * @param persons the person of each reference
   */
  void link(
      Statements transaction,
      Map<UUID, UUID> into,
      Map<SubjectReference, UUID> persons,
      Instant at);

  /** Purposes of which something is known of any of the references; all purposes among them. */
  Set<PurposeKey> purposes(Statements transaction, Collection<SubjectReference> subjects);

  /** For people with several references: each reference with each purpose of the person. */
  Set<SubjectPurpose> pairs(Statements transaction, Collection<SubjectReference> subjects);
}
