package io.tenure.plan;

import java.time.Instant;

/** What an {@link EndExpression} says of one record. */
public sealed interface End {

  /** The period is over at this half-open instant. */
  record At(Instant instant) implements End {}

  /** A trigger that decides has not happened or is not known. */
  record Missing() implements End {}

  /** There is no end of its own. */
  record Open() implements End {}

  /** One shared value; it carries nothing. */
  Missing MISSING = new Missing();

  /** One shared value; it carries nothing. */
  Open OPEN = new Open();
}
