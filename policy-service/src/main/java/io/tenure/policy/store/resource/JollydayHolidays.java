package io.tenure.policy.store.resource;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.tenure.policy.domain.deadline.PublicHolidays;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public holidays from Jollyday's calendars. Observances that are no days off do not count. A
 * calendar is a country or one of its first-level subdivisions.
 */
public final class JollydayHolidays implements PublicHolidays {

  private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(String calendar, LocalDate day) {
    String[] parts = parts(calendar);
    HolidayManager manager = managers.computeIfAbsent(parts[0], JollydayHolidays::manager);
    return parts.length == 1
        ? manager.isHoliday(day, HolidayType.PUBLIC_HOLIDAY)
        : manager.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, parts[1]);
  }

  @Override
  public boolean knows(String calendar) {
    String[] parts = parts(calendar);
    boolean country =
        HolidayManager.getSupportedCalendarCodes().stream().anyMatch(parts[0]::equalsIgnoreCase);
    if (!country) {
      return false;
    }
    return parts.length == 1
        || managers
            .computeIfAbsent(parts[0], JollydayHolidays::manager)
            .getCalendarHierarchy()
            .getChildren()
            .containsKey(parts[1]);
  }

  private static String[] parts(String calendar) {
    return calendar.toLowerCase(Locale.ROOT).split("-", 2);
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
