package io.tenure.policy.golden;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A worked example: one record with one field. */
public record GoldenCase(
    String id,
    @JsonProperty("case") String story,
    ZoneId zone,
    LocalDate asOf,
    boolean erasureRequest,
    Subject profile,
    Map<String, LocalDate> triggers,
    Map<String, LocalDate> withdrawn,
    Map<String, String> expect) {

  /** The little that the examples differ in. */
  public record Subject(String datasetKind, String subject, String controller, String field) {}

  public Profile fullProfile() {
    return new Profile(
        "worked-examples",
        "t." + profile.datasetKind().toLowerCase(java.util.Locale.ROOT),
        profile.datasetKind(),
        profile.subject(),
        profile.controller(),
        List.of(new ProfileField("value", profile.field(), "MODERATE")),
        List.copyOf(triggers.keySet()));
  }

  public Facts facts() {
    return new Facts(
        triggers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> noon(e.getValue()))),
        (withdrawn == null ? Map.<String, LocalDate>of() : withdrawn)
            .entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        e -> new Facts.Consent(false, noon(e.getValue()), noon(e.getValue())))));
  }

  public Instant moment() {
    return noon(asOf);
  }

  private Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(zone).toInstant();
  }
}
