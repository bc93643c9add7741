package io.tenure.disposal.usecase.hold;

import io.tenure.disposal.domain.hold.Hold;
import io.tenure.disposal.domain.hold.HoldScope;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Statements;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Holds and the gate that puts holds and intents in one order. */
public interface HoldBook {

  /** Excludes every last look until the transaction ends; from its commit on no intent is new. */
  long closeGate(Statements sql);

  /** Lets other last looks in, and keeps the placing of holds out until the transaction ends. */
  long passGate(Statements sql);

  /** The next epoch; the gate must be closed. */
  void nextEpoch(Statements sql);

  /** Inserts it as REQUESTED; a repeated id stays what it was. */
  void insert(
      Statements sql,
      UUID id,
      String matter,
      String reason,
      HoldScope scope,
      Actor by,
      java.time.LocalDate reviewOn);

  Optional<Hold> find(Statements sql, UUID id);

  /** Newest first. */
  List<Hold> list(Statements sql, Optional<Cursor> after, int fetch);

  /** Ids of all that wait for open requests. */
  List<UUID> requested(Statements sql);

  /** Items in a hold's scope whose request may still act. */
  List<UUID> mayAct(Statements sql, UUID holdId);

  /** Remembers what was on its way when the hold was placed. */
  void overtaken(Statements sql, UUID holdId, List<UUID> items);

  /** REQUESTED to ACTIVE; of what was on its way only what took effect stays named. */
  void activate(Statements sql, UUID holdId);

  /** Ends it. */
  void release(Statements sql, UUID holdId, Actor by, String reason);

  /** Holds in force that cover a record, oldest first. */
  List<Hold> covering(Statements sql, UUID recordId);

  /** Those of the records that a hold in force covers. */
  Set<UUID> covered(Statements sql, Collection<UUID> recordIds);
}
