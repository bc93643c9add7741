package io.tenure.consent.domain.event;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.Reading.Refused;
import io.tenure.consent.domain.purpose.Allowance;
import io.tenure.consent.domain.purpose.PurposeInForce;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a purpose takes the statement: while it is open, and on channels that it uses. That holds
 * for asking and agreeing only. A no is always taken: nobody may be kept from saying it because a
 * purpose is closed or does not name the channel.
 */
public final class AllowanceRule {
  private AllowanceRule() {}

  /**
   * Why the statement cannot be recorded for the purpose; empty where it can.
   *
   * @param now counts for statements without a date
   */
  public static Optional<Refused> check(Statement statement, PurposeInForce purpose, Instant now) {
    EventType type = statement.type();
    if (!type.agrees() && !type.asks()) {
      return Optional.empty();
    }
    Allowance allowance = purpose.allowance();
    Instant at = statement.at() == null ? now : statement.at();
    if (allowance.notYet(at)) {
      return Optional.of(
          new Refused(ConsentError.PURPOSE_NOT_YET, "at lies before the purpose existed"));
    }
    if (allowance.closed(at)) {
      return Optional.of(
          new Refused(ConsentError.PURPOSE_CLOSED, "the purpose was closed by then"));
    }
    if (!allowance.uses(statement.route().channel())) {
      return Optional.of(
          new Refused(
              ConsentError.CHANNEL_NOT_OF_PURPOSE, "the purpose does not use this channel"));
    }
    return Optional.empty();
  }
}
