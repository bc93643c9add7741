package io.tenure.disposal.usecase.item;

import io.tenure.disposal.domain.saga.ClockGuard;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Statements;
import java.time.Instant;

/** The clock's high-water mark. */
public interface GuardBook {

  ClockGuard.Seen lock(Statements sql);

  void highWater(Statements sql, Instant now);

  void freeze(Statements sql, String reason);

  /** The guard as people see it. */
  ClockGuard.Standing standing(Statements sql);

  /** Notes the first person's word. */
  void askRelease(Statements sql, Actor by, String reason);

  /** Sets it free; from now on the clock counts as it stands. */
  void release(Statements sql);
}
