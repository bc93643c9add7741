package io.tenure.policy.golden;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tenure.plan.Facts;
import io.tenure.plan.Facts.Consent;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.decision.ErasureRegime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A record with one field, and what a law has to say of it.
 *
 * @param asOf noon of that day in the zone of the rule; null for 23 November 2026
 * @param regime the regime whose right to erasure is asked about; only with an erasure request
 * @param triggers days, taken at noon in the zone of the rule, or instants
 * @param given purposes with a valid consent
 * @param withdrawn purposes with the day or instant at which the consent ended
 * @param law obligations of the catalogue that the answer rests on
 * @param covers corners that the case is about
 * @param why how the days were found by hand
 */
public record LawCase(
    String id,
    @JsonProperty("case") String story,
    LocalDate asOf,
    boolean erasureRequest,
    ErasureRegime regime,
    @JsonProperty("record") Subject about,
    Map<String, String> triggers,
    List<String> given,
    Map<String, String> withdrawn,
    Map<String, String> expect,
    List<String> law,
    List<LawCorner> covers,
    String why) {

  public LawCase {
    asOf = asOf == null ? LocalDate.of(2026, 11, 23) : asOf;
    given = given == null ? List.of() : given;
    withdrawn = withdrawn == null ? Map.of() : withdrawn;
    covers = covers == null ? List.of() : covers;
  }

  /** What the record is. */
  public record Subject(
      String dataset, String subject, String controller, String field, List<String> purposes) {}

  public Profile profile() {
    return new Profile(
        "laws",
        about.dataset(),
        "TECHNICAL",
        about.subject(),
        about.controller(),
        List.of(new ProfileField("value", about.field(), "MODERATE")),
        List.copyOf(triggers.keySet()),
        about.purposes());
  }

  public Facts facts(ZoneId zone) {
    Map<String, Consent> consents = new HashMap<>();
    given.forEach(purpose -> consents.put(purpose, new Consent(true, Instant.EPOCH, null)));
    withdrawn.forEach(
        (purpose, at) ->
            consents.put(purpose, new Consent(false, instant(at, zone), instant(at, zone))));
    return new Facts(
        triggers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> instant(e.getValue(), zone))),
        consents);
  }

  public Instant moment(ZoneId zone) {
    return instant(asOf.toString(), zone);
  }

  private static Instant instant(String at, ZoneId zone) {
    return at.contains("T")
        ? Instant.parse(at)
        : LocalDate.parse(at).atTime(LocalTime.NOON).atZone(zone).toInstant();
  }
}
