package io.tenure.policy.domain.decision;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stretches of time in which the same rules of a policy version are in force: what was found out
 * for one moment holds for every other of its era. There may be more eras than needed, never fewer.
 */
final class Eras {
  private final Instant[] begins;

  private Eras(Set<Instant> begins) {
    this.begins = begins.toArray(Instant[]::new);
  }

  static Eras of(List<Rule> rules, Catalogue catalogue) {
    Set<Instant> begins = new TreeSet<>();
    for (Rule rule : rules) {
      begin(rule.validFrom(), rule.zone(), begins);
      begin(after(rule.validTo()), rule.zone(), begins);
      for (String id : rule.obligations()) {
        catalogue
            .obligation(id)
            .map(Catalogue.Listed::obligation)
            .ifPresent(
                obligation -> {
                  begin(obligation.inForceFrom(), rule.zone(), begins);
                  begin(after(obligation.inForceTo()), rule.zone(), begins);
                });
      }
    }
    return new Eras(begins);
  }

  /** The number of the era in which a moment lies. */
  int of(Instant moment) {
    int found = Arrays.binarySearch(begins, moment);
    return found < 0 ? -found - 1 : found + 1;
  }

  private static LocalDate after(LocalDate last) {
    return last == null || last.equals(LocalDate.MAX) ? null : last.plusDays(1);
  }

  /**
   * Where clocks are set back over midnight a day begins, is left, and begins again: the changes of
   * the offset around it are taken for begins too.
   */
  private static void begin(LocalDate day, ZoneId zone, Set<Instant> begins) {
    if (day == null || day.equals(LocalDate.MIN)) {
      return;
    }
    Instant start = day.atStartOfDay(zone).toInstant();
    begins.add(start);
    zone.getRules()
        .getValidOffsets(day.atStartOfDay())
        .forEach(offset -> begins.add(day.atStartOfDay().toInstant(offset)));
    ZoneOffsetTransition change =
        zone.getRules().nextTransition(day.minusDays(1).atStartOfDay(zone).toInstant());
    if (change != null && change.getDateTimeBefore().toLocalDate().isBefore(day.plusDays(2))) {
      begins.add(change.getInstant());
    }
  }
}
