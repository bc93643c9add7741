package io.tenure.policy.store.resource;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.tenure.policy.domain.deadline.PublicHolidays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public holidays from Jollyday's calendars. Observances that are no days off do not count. A
 * calendar is a country, one of its subdivisions, or a place within one that has holidays of its
 * own, such as {@code DE}, {@code DE-BY} and {@code DE-BY-AG}.
 */
public final class JollydayHolidays implements PublicHolidays {

  private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(String calendar, LocalDate day) {
    String[] parts = parts(calendar);
    HolidayManager manager = managers.computeIfAbsent(parts[0], JollydayHolidays::manager);
    return manager.isHoliday(
        day, HolidayType.PUBLIC_HOLIDAY, Arrays.copyOfRange(parts, 1, parts.length));
  }

  @Override
  public boolean knows(String calendar) {
    String[] parts = parts(calendar);
    boolean country =
        HolidayManager.getSupportedCalendarCodes().stream().anyMatch(parts[0]::equalsIgnoreCase);
    if (!country) {
      return false;
    }
    CalendarHierarchy place =
        managers.computeIfAbsent(parts[0], JollydayHolidays::manager).getCalendarHierarchy();
    for (int i = 1; i < parts.length && place != null; i++) {
      place = place.getChildren().get(parts[i]);
    }
    return place != null;
  }

  private static String[] parts(String calendar) {
    return calendar.toLowerCase(Locale.ROOT).split("-");
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
