package io.tenure.classification.usecase.draft;

import io.tenure.classification.domain.map.MapFinding;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps findings. */
public interface FindingStore {

  /** A finding as it is kept. */
  record Kept(
      UUID id,
      String code,
      String severity,
      String dataset,
      String field,
      String relation,
      String detail,
      Instant openedAt,
      Instant closedAt) {}

  /** Opens those that are not open yet; the number of newly opened ones. */
  int open(Statements sql, UUID system, Collection<MapFinding> findings, Instant at);

  /** Closes open findings with these prefixes of codes that are not among the given ones. */
  void closeOthers(
      Statements sql, UUID system, List<String> prefixes, Collection<MapFinding> still, Instant at);

  /**
   * Closes open findings about an item that a person decided: a field, a dataset (without field),
   * or a relation (without both).
   */
  void closeDecided(
      Statements sql, UUID system, String dataset, String field, String relation, Instant at);

  /** Open findings whose codes begin with one of these prefixes. */
  List<MapFinding> openOnes(Statements sql, UUID system, List<String> prefixes);

  /** Open ones first, newest first within; {@code after} null for the first page. */
  List<Kept> list(Statements sql, UUID system, Boolean open, Kept after, int limit);
}
