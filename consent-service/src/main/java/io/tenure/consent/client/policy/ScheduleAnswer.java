package io.tenure.consent.client.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tenure.consent.domain.period.Periods;
import io.tenure.consent.domain.period.Periods.Period;
import io.tenure.consent.domain.period.Periods.Reason;
import io.tenure.consent.domain.period.Periods.Section;
import java.time.Instant;
import java.util.List;

/** The retention schedule as policy-service sends it; what we do not use may grow. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ScheduleAnswer(
    String controller,
    String controllerName,
    String language,
    int version,
    Instant effectiveFrom,
    String title,
    String introduction,
    String state,
    String notes,
    List<Part> sections,
    Changes changes) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Part(String kind, String heading, List<Entry> entries) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(
      String ruleId,
      String title,
      String kind,
      List<String> categories,
      String data,
      String people,
      String period,
      String why) {
    Period toPeriod() {
      return new Period(ruleId, title, kind, categories, data, people, period, why);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Changes(Integer since, boolean tellAgain, List<Why> reasons) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Why(String code, String sentence) {}

  Periods toPeriods() {
    return new Periods(
        controller,
        controllerName,
        language,
        version,
        effectiveFrom,
        title,
        introduction,
        state,
        notes,
        sections.stream()
            .map(
                part ->
                    new Section(
                        part.kind(),
                        part.heading(),
                        part.entries().stream().map(Entry::toPeriod).toList()))
            .toList(),
        changes.since(),
        changes.tellAgain()
            ? changes.reasons().stream().map(why -> new Reason(why.code(), why.sentence())).toList()
            : List.of());
  }
}
