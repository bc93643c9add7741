package io.tenure.policy.domain.deadline;

import java.time.LocalDate;

/** Knows which days are public holidays somewhere. */
public interface PublicHolidays {

  /**
   * @param calendar ISO 3166 code of a country or subdivision, such as {@code DE} or {@code DE-BY}
   */
  boolean isHoliday(String calendar, LocalDate day);

  /** Whether a calendar of that code exists. */
  boolean knows(String calendar);
}
