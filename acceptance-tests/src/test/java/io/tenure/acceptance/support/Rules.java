package io.tenure.acceptance.support;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules of a policy in the JSON of the API, and the same sums done here, by hand. */
public final class Rules {
  private Rules() {}

  /** Erases the fields of a dataset once a calendar period after an event is over. */
  public static Map<String, Object> erase(
      String id, String dataset, List<String> categories, String trigger, Period period) {
    Map<String, Object> rule = rule(id, "MAXIMUM", dataset, categories, trigger, period);
    rule.put("disposition", "ERASE");
    return rule;
  }

  /** Keeps the fields of a dataset until a calendar period after an event is over. */
  public static Map<String, Object> keep(
      String id, String dataset, List<String> categories, String trigger, Period period) {
    return rule(id, "MINIMUM", dataset, categories, trigger, period);
  }

  /**
   * A period that, today, is over for events before the day and not over for those on or after it.
   */
  public static Period overFor(LocalDate before, LocalDate today) {
    // The last day of an event the day before is yesterday; that of an event on the day is today.
    return Period.ofDays((int) (today.toEpochDay() - before.toEpochDay()));
  }

  private static Map<String, Object> rule(
      String id,
      String kind,
      String dataset,
      List<String> categories,
      String trigger,
      Period period) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("id", id);
    rule.put("title", id);
    rule.put("kind", kind);
    rule.put("basis", "BUSINESS");
    rule.put("scope", Map.of("datasets", List.of(dataset), "categories", categories));
    rule.put(
        "end",
        Map.of(
            "op",
            "PERIOD_AFTER",
            "trigger",
            trigger,
            "anchor",
            "EVENT",
            "period",
            period.toString()));
    rule.put("zone", "UTC");
    rule.put("justification", "our own limit");
    rule.put("owner", "sales");
    return rule;
  }
}
