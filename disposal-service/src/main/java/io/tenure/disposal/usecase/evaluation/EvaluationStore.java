package io.tenure.disposal.usecase.evaluation;

import io.tenure.disposal.usecase.inventory.ConsentSource.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Set-based evaluation; every call is one transaction. */
public interface EvaluationStore {

  /** Profiles of a system that have a plan in force, in a stable order. */
  List<ProfileState> profiles(UUID systemId);

  /**
   * Records of those profiles that must be evaluated: all of profiles whose plan changed, the
   * queued ones of the others.
   */
  long work(UUID systemId);

  /**
   * Evaluates the next records of a profile in the order of their ids; empty when there are none
   * left.
   */
  Optional<Chunk> range(
      ProfileState profile, PlanOfProfile plan, UUID after, int limit, Instant now);

  /** Evaluates queued records of a profile; 0 when there are none left. */
  long queued(ProfileState profile, PlanOfProfile plan, int limit, Instant now);

  /** All records of the profile were evaluated with that plan. */
  void evaluated(UUID profileId, String planDigest, Instant now);

  /** Moves on what changes by the clock alone; the number of assessments whose status changed. */
  long tick(UUID systemId, Instant now);

  /** How far the change feed was read. */
  Optional<String> consentCursor();

  /**
   * Takes changes of consent over, queues the records of the people concerned, and moves the
   * cursor, all at once.
   */
  void consents(List<Change> changes, String next, Instant now);

  /**
   * A profile as the evaluation sees it.
   *
   * @param evaluatedDigest digest of the plan that all its records were evaluated with, null if
   *     never
   */
  record ProfileState(UUID id, String dataset, List<String> triggers, String evaluatedDigest) {}

  /** What one step evaluated, and up to where. */
  record Chunk(UUID upTo, long records) {}
}
