package io.tenure.classification.usecase.draft;

import io.tenure.classification.domain.map.Decision;
import io.tenure.classification.domain.map.DraftDataset;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.DraftRelation;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps drafts. All methods take the statements to work with, in or out of a transaction. */
public interface DraftStore {

  /** Locks the system's row until the transaction ends; false where there is no such system. */
  boolean lock(Statements sql, UUID system);

  /** What the last discovery was; empty before the first. */
  Optional<DraftHead> head(Statements sql, UUID system);

  void putHead(Statements sql, UUID system, DraftHead head);

  /** The whole draft. */
  DraftMap load(Statements sql, UUID system);

  /** All datasets and relations, and the fields of the named datasets only. */
  DraftMap load(Statements sql, UUID system, Collection<String> datasets);

  /** Puts the draft in the place of what was there. */
  void replace(Statements sql, UUID system, DraftMap draft);

  /** Writes changed rows. */
  void save(
      Statements sql,
      UUID system,
      Collection<DraftDataset> datasets,
      Collection<DraftField> fields,
      Collection<DraftRelation> relations);

  /** Up to {@code limit} datasets with names after the given one (null: from the first). */
  List<DraftDataset> datasets(Statements sql, UUID system, String after, int limit);

  /** Fields of these datasets in the order of their columns. */
  Map<String, List<DraftField>> fields(Statements sql, UUID system, Collection<String> datasets);

  /** Up to {@code limit} relations with ids after the given one (null: from the first). */
  List<DraftRelation> relations(Statements sql, UUID system, String after, int limit);

  /** How many items are in which status: {@code DATASET, FIELD, RELATION} by status. */
  Map<String, Map<String, Long>> counts(Statements sql, UUID system);

  /** Records who decided what, and why. */
  void record(
      Statements sql,
      UUID id,
      UUID system,
      Instant at,
      Actor actor,
      String reason,
      List<Decision> items);
}
