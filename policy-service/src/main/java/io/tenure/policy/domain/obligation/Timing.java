package io.tenure.policy.domain.obligation;

import io.tenure.plan.EndExpression.Anchor;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/**
 * How the day of an obligation follows from what happened. Wider than the algebra of retention
 * plans: also deadlines in working days, elapsed hours and repeated acts, which move no retention
 * period.
 */
public sealed interface Timing {

  /**
   * A calendar period after an event; zero ends it on the day of the event.
   *
   * @param anchor day the period is added to
   */
  record After(String trigger, Anchor anchor, Period period) implements Timing {}

  /** Elapsed time after an event. */
  record AfterHours(String trigger, Duration time) implements Timing {}

  /** Working days after an event, whose own day does not count. */
  record WorkingDaysAfter(String trigger, int days) implements Timing {}

  /** Elapsed time before an event. */
  record HoursBefore(String trigger, Duration time) implements Timing {}

  /** A calendar period before an event. */
  record Before(String trigger, Period period) implements Timing {}

  /** The earliest of those that are known. */
  record EarlierOf(List<Timing> of) implements Timing {
    public EarlierOf {
      of = List.copyOf(of);
    }
  }

  /**
   * The latest. All have to be known: while one of the events is yet to happen the period has not
   * ended.
   *
   * @param optional events that need not happen at all, and then do not count
   */
  record LaterOf(List<Timing> of, List<String> optional) implements Timing {
    public LaterOf {
      of = List.copyOf(of);
      optional = List.copyOf(optional);
    }
  }

  /** Again and again after an event. */
  record Every(String trigger, Period period) implements Timing {}

  /**
   * The law names no number: a person decides, and looks at it again.
   *
   * @param reason what the law says instead, in words
   * @param review how often to look at it, counted from the event
   */
  record ByPerson(String trigger, String reason, Period review) implements Timing {}
}
