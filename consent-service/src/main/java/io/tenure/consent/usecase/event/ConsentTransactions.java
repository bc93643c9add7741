package io.tenure.consent.usecase.event;

import io.tenure.kit.sql.Statements;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Runs work on histories so that all of it is stored, or none. */
public interface ConsentTransactions {
  /** One transaction: stored when the work returns, undone when it throws. */
  <T> T write(Function<ConsentWriter, T> work);

  /** The same for work that also writes tables of its own, all in one transaction. */
  <T> T writeWith(BiFunction<ConsentWriter, Statements, T> work);
}
