package io.tenure.policy.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.plan.Facts;
import io.tenure.plan.Facts.Consent;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A case in the shape of the reference examples, as a maintainer would write it, with the questions
 * by which a stranger gets its answer from the API.
 *
 * @param zone in which days without time are noon
 * @param asOf 23 November 2026 unless stated
 * @param ask questions by part of the answer; "case" for what has no part
 * @param answer as in the reference examples: inclusive local days and words
 */
public record StrangerCase(
    String id,
    String facts,
    ZoneId zone,
    LocalDate asOf,
    List<String> obligations,
    Map<String, Ask> ask,
    JsonNode answer,
    String why) {

  private static final String CASE = "case";

  public StrangerCase {
    asOf = asOf == null ? LocalDate.of(2026, 11, 23) : asOf;
  }

  /** Exactly one of the three. */
  public record Ask(Record decision, Deadline deadline, Law law) {}

  /**
   * A question to {@code POST /decisions}.
   *
   * @param rule where the answer is what one rule says, told in the explanation, and not what
   *     decides
   */
  public record Record(
      String kind,
      String subject,
      String controller,
      String field,
      List<String> purposes,
      Map<String, String> triggers,
      List<String> given,
      Map<String, String> withdrawn,
      boolean erasureRequest,
      String rule) {

    public Record {
      triggers = triggers == null ? Map.of() : triggers;
      given = given == null ? List.of() : given;
      withdrawn = withdrawn == null ? Map.of() : withdrawn;
    }

    public Profile profile() {
      return new Profile(
          "crm",
          "crm." + kind.toLowerCase(java.util.Locale.ROOT),
          kind,
          subject,
          controller,
          List.of(new ProfileField("value", field, "MODERATE")),
          List.copyOf(triggers.keySet()),
          purposes);
    }

    public Facts facts(ZoneId zone) {
      Map<String, Consent> consents = new HashMap<>();
      given.forEach(purpose -> consents.put(purpose, new Consent(true, Instant.EPOCH, null)));
      withdrawn.forEach(
          (purpose, at) ->
              consents.put(purpose, new Consent(false, instant(at, zone), instant(at, zone))));
      return new Facts(instants(triggers, zone), consents);
    }
  }

  /** A question to {@code POST /request-deadlines}. */
  public record Deadline(
      String regime,
      String received,
      List<Map<String, String>> events,
      String zone,
      String calendar) {

    public Map<String, Object> body(ZoneId days) {
      Map<String, Object> body = new HashMap<>();
      body.put("regime", regime);
      body.put("receivedAt", instant(received, days).toString());
      body.put(
          "events",
          events == null
              ? List.of()
              : events.stream()
                  .map(e -> Map.of("type", e.get("type"), "at", instant(e.get("at"), days)))
                  .toList());
      body.put("zone", zone);
      body.put("calendar", calendar);
      return body;
    }
  }

  /** A question to {@code POST /obligations/outcomes} about one obligation. */
  public record Law(
      String obligation,
      Map<String, String> triggers,
      Set<String> open,
      Map<String, Set<String>> organisation,
      Map<String, Long> measures,
      List<LocalDate> fiscalYearEnds) {

    public Map<String, Object> body(Instant asOf, ZoneId zone) {
      Map<String, Object> body = new HashMap<>();
      body.put("asOf", asOf.toString());
      body.put("obligations", List.of(obligation));
      body.put("triggers", instants(triggers, zone));
      body.put("open", open);
      body.put("organisation", organisation);
      body.put("measures", measures);
      body.put("fiscalYearEnds", fiscalYearEnds);
      return body;
    }
  }

  public Instant moment() {
    return instant(asOf.toString(), zone);
  }

  /** The expected words by question and name. */
  public Map<String, Map<String, String>> expected() {
    Map<String, Map<String, String>> expected = new TreeMap<>();
    answer
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isObject()) {
                member
                    .getValue()
                    .properties()
                    .forEach(e -> put(expected, member.getKey(), e.getKey(), e.getValue()));
              } else {
                put(expected, part(member.getKey()), member.getKey(), member.getValue());
              }
            });
    return expected;
  }

  /** A name without a part belongs to the question of its own name, else to the one named case. */
  private String part(String name) {
    return ask.containsKey(name) ? name : CASE;
  }

  private static void put(
      Map<String, Map<String, String>> into, String part, String name, JsonNode value) {
    into.computeIfAbsent(part, _ -> new TreeMap<>()).put(name, value.asText());
  }

  private static Map<String, Instant> instants(Map<String, String> days, ZoneId zone) {
    return (days == null ? Map.<String, String>of() : days)
        .entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> instant(e.getValue(), zone)));
  }

  private static Instant instant(String at, ZoneId zone) {
    return at.contains("T")
        ? Instant.parse(at)
        : LocalDate.parse(at).atTime(LocalTime.NOON).atZone(zone).toInstant();
  }
}
