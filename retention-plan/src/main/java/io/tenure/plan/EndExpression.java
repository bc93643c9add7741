package io.tenure.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/**
 * When a retention period ends, as a small algebra over trigger instants.
 *
 * <p>The value of an expression is the <em>last day</em> of the period in the rule's zone; it is
 * stored and compared as the half-open instant at which that day is over ({@code (last day + 1)
 * 00:00} in the zone). A calendar period is added to the original local date in one step and
 * clamped to the end of the month; the day of the event does not count (Regulation 1182/71 Art. 3).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EndExpression.PeriodAfter.class, name = "PERIOD_AFTER"),
  @JsonSubTypes.Type(value = EndExpression.PeriodBefore.class, name = "PERIOD_BEFORE"),
  @JsonSubTypes.Type(value = EndExpression.OnDate.class, name = "ON_DATE"),
  @JsonSubTypes.Type(value = EndExpression.AfterRetention.class, name = "AFTER_RETENTION"),
  @JsonSubTypes.Type(value = EndExpression.Earliest.class, name = "EARLIEST"),
  @JsonSubTypes.Type(value = EndExpression.Latest.class, name = "LATEST"),
  @JsonSubTypes.Type(value = EndExpression.Never.class, name = "NEVER")
})
public sealed interface EndExpression {

  /** Where the clock starts, once the trigger has happened. */
  enum Anchor {
    /** The local day of the event itself. */
    EVENT,
    /** 31 December, 24:00 local, of the event's year (for example HGB 257(5), AO 147(4)). */
    CALENDAR_YEAR_END,
    /** The last day of the controller's fiscal year that contains the event. */
    FISCAL_YEAR_END
  }

  /**
   * {@code period} after {@code trigger}.
   *
   * @param trigger name of the event that starts the clock, such as {@code invoice_issued}
   * @param anchor the day the period is added to
   * @param period calendar period, zero or positive
   * @param zone zone whose days and years count
   * @param fiscalYearEnds ends of the controller's fiscal years in ascending order, only for {@link
   *     Anchor#FISCAL_YEAR_END}; before the first and beyond the last the year ends on the same day
   *     of each year (29 February: the month's end)
   * @param purposes for consent triggers: the purposes whose consents supply the instant, the
   *     latest {@link Facts.Consent#endedAt()} once none of them is valid; empty for all other
   *     triggers
   */
  record PeriodAfter(
      String trigger,
      Anchor anchor,
      Period period,
      ZoneId zone,
      List<LocalDate> fiscalYearEnds,
      List<String> purposes)
      implements EndExpression {
    public PeriodAfter {
      fiscalYearEnds = fiscalYearEnds == null ? List.of() : List.copyOf(fiscalYearEnds);
      purposes = purposes == null ? List.of() : List.copyOf(purposes);
    }
  }

  /**
   * A day that the law itself names, the same for every record (for example an operand for the day
   * on which an act began to apply, with its period added).
   *
   * @param lastDay inclusive last day
   */
  record OnDate(LocalDate lastDay, ZoneId zone) implements EndExpression {}

  /** {@code period} before {@code trigger}; the day of the event does not count. */
  record PeriodBefore(String trigger, Period period, ZoneId zone) implements EndExpression {}

  /**
   * {@code period} after the last day that the group's minimums protect; zero means at once when
   * the duty to keep is over. Only meaningful in a maximum; without any minimum that acts, or while
   * one of them is open, it never ends. In a statutory clause only statutory minimums count, so
   * that no business rule stretches it; in a business clause all of them.
   */
  record AfterRetention(Period period, ZoneId zone) implements EndExpression {}

  /** The earliest of the operands. */
  record Earliest(List<EndExpression> of, MissingOperand missing) implements EndExpression {}

  /** The latest of the operands. */
  record Latest(List<EndExpression> of, MissingOperand missing) implements EndExpression {}

  /** Has no end of its own (the law names no number; a person decides). */
  record Never(String reason) implements EndExpression {}

  /** What an operand without its trigger does to {@link Earliest} and {@link Latest}. */
  enum MissingOperand {
    /** Left out; the whole is missing only if all operands are. */
    IGNORE,
    /** Makes the whole missing. */
    PROPAGATE
  }
}
