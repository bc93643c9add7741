package io.tenure.disposal.usecase.item;

import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunState;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Statements;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs and their approvals. */
public interface Runs {

  /** Inserts it as PLANNING; a repeated id stays what it was. */
  void insert(Statements sql, UUID id, Run.Order order, Actor by);

  Optional<Run> find(Statements sql, UUID id);

  /** The run, locked against changes by others. */
  Optional<Run> lock(Statements sql, UUID id);

  /** Newest first; system may be null for all. */
  List<Run> list(Statements sql, UUID systemId, Optional<Cursor> after, int fetch);

  /** PLANNING to PLANNED: the list is frozen. */
  void planned(
      Statements sql,
      UUID id,
      String digest,
      int items,
      Run.Basis basis,
      String effect,
      int approvals);

  Optional<String> effect(Statements sql, UUID id);

  void approve(Statements sql, UUID id, Actor by, String digest);

  /** PLANNED to APPROVED. */
  void approved(Statements sql, UUID id, boolean automatic);

  /** Moves it; instants of start and end are kept as they come. */
  void state(Statements sql, UUID id, RunState state, String reason);

  void operation(Statements sql, UUID id, UUID operationId);

  void released(Statements sql, UUID id, int items);

  /** Records of a system that are there, for the blast limiter. */
  long records(Statements sql, UUID systemId);

  /** Runs that have not ended, oldest first. */
  List<Run> live(Statements sql);
}
