package io.tenure.policy.golden;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tenure.plan.Facts;
import io.tenure.plan.Facts.Consent;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.rule.Controller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Worked examples of one pack: the policy proposed for these controllers and customers, and what it
 * has to say of records. Days without time are noon in {@code zone}.
 */
public record PackCases(
    String pack,
    ZoneId zone,
    List<Controller> controllers,
    List<String> customers,
    List<PackCase> cases) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  /** Files about controllers for whom a pack has rules of their own, each of one policy. */
  private static final List<String> OF_OTHER_CONTROLLERS =
      List.of("de-bank", "de-unstated", "es-obliged", "eu-obliged", "us-bank");

  /** All examples of a pack; those of ordinary traders first. */
  public static List<PackCases> allOf(String pack) {
    return Stream.concat(
            Stream.of(of(pack)),
            OF_OTHER_CONTROLLERS.stream()
                .map(PackCases::of)
                .filter(file -> file.pack().equals(pack)))
        .toList();
  }

  /** The examples of one file. */
  public static PackCases of(String name) {
    try (InputStream in = PackCases.class.getResourceAsStream("/golden/packs/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("no worked examples " + name);
      }
      return YAML.readValue(in, PackCases.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A record with one field. */
  public record Subject(
      String kind,
      String subject,
      String controller,
      String field,
      String sensitivity,
      List<String> purposes) {}

  /**
   * One example.
   *
   * @param given purposes with a valid consent
   * @param withdrawn purposes with the day on which the consent ended
   * @param refused purposes with the day of a no that ended nothing
   * @param expect status, days, deciding rules; see PackCasesTest
   * @param ends last days of rules that spoke, whether they decided or not
   * @param law obligations that the deciding rules cite
   * @param why how the days were found by hand
   */
  public record PackCase(
      String id,
      @JsonProperty("case") String story,
      LocalDate asOf,
      boolean erasureRequest,
      @JsonProperty("record") Subject about,
      Map<String, LocalDate> triggers,
      List<String> given,
      Map<String, LocalDate> withdrawn,
      Map<String, LocalDate> refused,
      Map<String, String> expect,
      Map<String, LocalDate> ends,
      List<String> law,
      String why) {

    public Profile profile() {
      return new Profile(
          "worked-examples",
          "t." + about.kind().toLowerCase(java.util.Locale.ROOT),
          about.kind(),
          about.subject(),
          about.controller(),
          List.of(
              new ProfileField(
                  "value",
                  about.field(),
                  about.sensitivity() == null ? "MODERATE" : about.sensitivity())),
          List.copyOf(triggers.keySet()),
          about.purposes());
    }

    public Facts facts(ZoneId zone) {
      Map<String, Consent> consents = new HashMap<>();
      orEmpty(given).forEach(p -> consents.put(p, new Consent(true, Instant.EPOCH, null)));
      orEmpty(withdrawn)
          .forEach(
              (p, day) -> consents.put(p, new Consent(false, noon(day, zone), noon(day, zone))));
      orEmpty(refused)
          .forEach((p, day) -> consents.put(p, new Consent(false, noon(day, zone), null)));
      return new Facts(
          triggers.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> noon(e.getValue(), zone))),
          consents);
    }

    public Instant moment(ZoneId zone) {
      return noon(asOf, zone);
    }

    private static Instant noon(LocalDate day, ZoneId zone) {
      return day.atTime(12, 0).atZone(zone).toInstant();
    }

    private static List<String> orEmpty(List<String> list) {
      return list == null ? List.of() : list;
    }

    private static Map<String, LocalDate> orEmpty(Map<String, LocalDate> map) {
      return map == null ? Map.of() : map;
    }
  }
}
