package io.tenure.disposal.usecase.item;

import io.tenure.disposal.domain.saga.ClockGuard;
import io.tenure.kit.sql.Statements;
import java.time.Instant;

/** The clock's high-water mark. */
public interface GuardBook {

  ClockGuard.Seen lock(Statements sql);

  void highWater(Statements sql, Instant now);

  void freeze(Statements sql, String reason);
}
