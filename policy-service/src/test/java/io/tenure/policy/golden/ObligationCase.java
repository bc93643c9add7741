package io.tenure.policy.golden;

import io.tenure.policy.domain.obligation.CaseFacts;
import io.tenure.policy.domain.obligation.Outcome;
import io.tenure.policy.domain.organisation.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One obligation, a case, and what is right for it, worked out by hand.
 *
 * @param triggers days, taken at noon in the law's zone, or instants
 * @param expect members of an outcome; only those that are named are compared
 */
public record ObligationCase(
    String obligation,
    String why,
    LocalDate asOf,
    Map<String, String> triggers,
    Set<String> open,
    Map<String, Set<String>> organisation,
    Map<String, Long> measures,
    List<LocalDate> fiscalYearEnds,
    Map<String, Object> expect) {

  public Instant moment(ZoneId zone) {
    return asOf.atTime(LocalTime.NOON).atZone(zone).toInstant();
  }

  public Map<String, Instant> instants(ZoneId zone) {
    Map<String, Instant> instants = new HashMap<>();
    triggers.forEach(
        (name, at) ->
            instants.put(
                name,
                at.contains("T")
                    ? Instant.parse(at)
                    : LocalDate.parse(at).atTime(LocalTime.NOON).atZone(zone).toInstant()));
    return instants;
  }

  public CaseFacts facts(ZoneId zone) {
    return new CaseFacts(
        instants(zone), open, new Organisation(organisation, measures), fiscalYearEnds);
  }

  /** The expectation with what goes without saying. */
  public Map<String, Object> expected() {
    Map<String, Object> expected = new TreeMap<>(expect);
    expected.putIfAbsent("status", "ENDS");
    return expected;
  }

  /** Those members of the outcome that the case is about. */
  public Map<String, Object> actual(Outcome outcome) {
    Map<String, Object> all = new HashMap<>();
    all.put("meaning", outcome.execution().meaning().name());
    all.put("status", outcome.status().name());
    all.put("applies", outcome.applies().name());
    all.put("lastDay", day(outcome.lastDay()));
    all.put("endsAt", outcome.endsAt() == null ? null : outcome.endsAt().toString());
    all.put("lastDayIfExtended", day(outcome.lastDayIfExtended()));
    all.put("lastDayAtMost", day(outcome.lastDayAtMost()));
    all.put("reviewBy", day(outcome.reviewBy()));
    all.put("reason", outcome.reason());
    all.put("missing", outcome.missing());
    all.put("unknown", outcome.unknown());
    return only(all);
  }

  /** Those members of an answer that the case is about. */
  public Map<String, Object> only(Map<String, Object> all) {
    Map<String, Object> actual = new TreeMap<>();
    expected().keySet().forEach(name -> actual.put(name, all.get(name)));
    return actual;
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }

  @Override
  public String toString() {
    return obligation + ": " + why;
  }
}
