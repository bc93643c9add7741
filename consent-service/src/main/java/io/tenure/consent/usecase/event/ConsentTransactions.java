package io.tenure.consent.usecase.event;

import java.util.function.Function;

/** Runs work on histories so that all of it is stored, or none. */
public interface ConsentTransactions {
  /** One transaction: stored when the work returns, undone when it throws. */
  <T> T write(Function<ConsentWriter, T> work);
}
