package io.tenure.consent.domain.period;

import java.time.Instant;
import java.util.List;

/**
 * How long a controller keeps data, as policy-service published it: its public retention schedule,
 * never anything of our own.
 *
 * @param controller key of the controller
 * @param language BCP 47 tag of the words
 * @param version number of the policy version
 * @param effectiveFrom since when that version is in effect
 * @param since number of the version before; null where nothing was published before
 * @param reasons why people have to be told again, compared with the version before
 */
public record Periods(
    String controller,
    String controllerName,
    String language,
    int version,
    Instant effectiveFrom,
    String title,
    String introduction,
    String state,
    String notes,
    List<Section> sections,
    Integer since,
    List<Reason> reasons) {
  public Periods {
    sections = List.copyOf(sections);
    reasons = List.copyOf(reasons);
  }

  /** The rules for one kind of records. */
  public record Section(String kind, String heading, List<Period> entries) {}

  /**
   * One rule in words.
   *
   * @param kind MINIMUM or MAXIMUM
   * @param categories keys of data categories; empty for all personal data
   */
  public record Period(
      String ruleId,
      String title,
      String kind,
      List<String> categories,
      String data,
      String people,
      String period,
      String why) {
    /** Whether it says something about one of the categories, or of what lies above or below. */
    public boolean concerns(List<String> asked) {
      return categories.isEmpty()
          || asked.stream()
              .anyMatch(
                  one -> categories.stream().anyMatch(two -> covers(one, two) || covers(two, one)));
    }

    private static boolean covers(String general, String special) {
      return special.equals(general) || special.startsWith(general + ".");
    }
  }

  /**
   * Why people have to be told again.
   *
   * @param code FIRST_VERSION, LONGER_PERIOD, NEW_CATEGORY, NEW_PURPOSE or OTHER_END
   */
  public record Reason(String code, String sentence) {}

  /** The rules about any of these categories, each once, in the order of the schedule. */
  public List<Period> concerning(List<String> categories) {
    return sections.stream()
        .flatMap(section -> section.entries().stream())
        .filter(period -> period.concerns(categories))
        .distinct()
        .toList();
  }
}
