package io.tenure.policy.golden;

import io.tenure.policy.domain.catalogue.Obligation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Corners of the calendar and of the law where mistakes are made. */
public enum LawCorner {
  LEAP_DAY((laws, each) -> starts(each).anyMatch(at -> at.contains("-02-29"))),
  /** Half past eleven at night UTC on New Year's Eve. */
  ZONE_BOUNDARY((laws, each) -> starts(each).anyMatch(at -> at.endsWith("-12-31T23:30:00Z"))),
  /** The start or the end is an instant that depends on summer time. */
  DAYLIGHT_SAVING(
      (laws, each) ->
          Stream.concat(starts(each), each.expect().values().stream())
              .anyMatch(at -> at.contains("T") && at.endsWith("Z"))),
  SHORT_FISCAL_YEAR(LawCorner::inShortYear),
  YEAR_1970((laws, each) -> starts(each).anyMatch(at -> at.equals("1969-12-31T23:30:00Z"))),
  YEAR_2150((laws, each) -> starts(each).anyMatch(at -> at.startsWith("2150"))),
  /** The first day on which an obligation is law. */
  IN_FORCE_FROM(
      (laws, each) -> obligations(laws, each).anyMatch(o -> each.asOf().equals(o.inForceFrom()))),
  /** The last day on which an obligation is law. */
  IN_FORCE_TO(
      (laws, each) -> obligations(laws, each).anyMatch(o -> each.asOf().equals(o.inForceTo()))),
  /** A period that begins anew with each use. */
  RESTART(
      (laws, each) ->
          Stream.of("consent_last_used", "last_activity", "transaction_completed")
              .anyMatch(each.triggers()::containsKey)),
  HARD_CAP((laws, each) -> each.expect().get("retainThrough").equals(each.expect().get("eraseBy")));

  private final BiPredicate<Laws, LawCase> isIn;

  LawCorner(BiPredicate<Laws, LawCase> isIn) {
    this.isIn = isIn;
  }

  /** Whether the case is about this corner. */
  boolean isIn(Laws laws, LawCase example) {
    return isIn.test(laws, example);
  }

  private static Stream<String> starts(LawCase example) {
    return Stream.concat(
        example.triggers().values().stream(), example.withdrawn().values().stream());
  }

  private static Stream<Obligation> obligations(Laws laws, LawCase example) {
    return example.law().stream().map(laws::obligation);
  }

  private static boolean inShortYear(Laws laws, LawCase example) {
    List<LocalDate> ends = laws.content().fiscalYearEnds(example.about().controller());
    return IntStream.range(1, ends.size())
        .filter(i -> ends.get(i).isBefore(ends.get(i - 1).plusYears(1).minusDays(1)))
        .anyMatch(
            i ->
                starts(example)
                    .map(LocalDate::parse)
                    .anyMatch(day -> day.isAfter(ends.get(i - 1)) && !day.isAfter(ends.get(i))));
  }
}
