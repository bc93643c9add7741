package io.tenure.policy.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Working days: neither Saturday, Sunday nor public holiday.
 *
 * @param calendar null to count weekends only
 */
public record WorkingDays(PublicHolidays holidays, String calendar) {

  /** Whether people work on that day. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && (calendar == null || !holidays.isHoliday(calendar, day));
  }

  /** The day itself, or the next working day. */
  public LocalDate roll(LocalDate day) {
    LocalDate rolled = day;
    while (!isWorkingDay(rolled)) {
      rolled = rolled.plusDays(1);
    }
    return rolled;
  }

  /** The last of {@code count} working days after {@code day}, which does not count itself. */
  public LocalDate after(LocalDate day, int count) {
    LocalDate last = day;
    for (int counted = 0; counted < count; ) {
      last = last.plusDays(1);
      if (isWorkingDay(last)) {
        counted++;
      }
    }
    return last;
  }
}
