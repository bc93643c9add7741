package io.tenure.policy.domain.deadline;

import static io.tenure.policy.domain.deadline.RequestEvent.Type.CLARIFICATION_RECEIVED;
import static io.tenure.policy.domain.deadline.RequestEvent.Type.CLARIFICATION_REQUESTED;
import static io.tenure.policy.domain.deadline.RequestEvent.Type.EXTENDED;
import static io.tenure.policy.domain.deadline.RequestEvent.Type.IDENTITY_RECEIVED;
import static io.tenure.policy.domain.deadline.RequestEvent.Type.IDENTITY_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.deadline.RequestDeadlines.Deadlines;
import io.tenure.policy.store.resource.JollydayHolidays;
import io.tenure.policy.store.resource.ShippedCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestDeadlinesTest {

  private static final JollydayHolidays HOLIDAYS = new JollydayHolidays();
  private static final RequestDeadlines DEADLINES = new RequestDeadlines(HOLIDAYS);

  @ParameterizedTest
  @CsvSource({
    // regime, zone, calendar, received, respond by, with extension
    "EU_GDPR, Europe/Berlin, DE, 2026-01-31, 2026-03-02, 2026-04-30", // 28 Feb is a Saturday
    "EU_GDPR, Europe/Berlin, DE, 2026-11-25, 2026-12-28, 2027-02-25", // Christmas, then a weekend
    "EU_GDPR, Europe/Berlin, , 2026-11-25, 2026-12-25, 2027-02-25", // no calendar: weekends only
    "EU_GDPR, Europe/Berlin, DE-BY, 2026-05-15, 2026-06-15, 2026-08-17", // Assumption is a Saturday
    "UK_GDPR, Europe/London, GB-ENG, 2026-03-03, 2026-04-07, 2026-06-03", // Good Friday to Easter
    // Monday
    "BR_LGPD, America/Sao_Paulo, BR, 2026-11-23, 2026-12-08, ",
    "US_CA_CCPA, America/Los_Angeles, US-CA, 2026-11-23, 2027-01-07, 2027-02-21",
    "US_IA, America/Chicago, US-IA, 2026-01-01, 2026-04-01, 2026-05-16",
    "IN_DPDP, Asia/Kolkata, IN, 2027-06-01, 2027-08-30, ",
    "CH_FADP, Europe/Zurich, CH, 2026-11-23, 2026-12-23, ",
    "KR_PIPA, Asia/Seoul, , 2026-11-23, 2026-12-03, "
  })
  void isCountedFromReceipt(
      RequestRegime regime,
      ZoneId zone,
      String calendar,
      LocalDate received,
      LocalDate respondBy,
      LocalDate extended) {
    Deadlines deadlines =
        DEADLINES.compute(regime, noon(received.toString(), zone), List.of(), zone, calendar);
    assertThat(deadlines.respondBy()).isEqualTo(respondBy);
    assertThat(deadlines.respondByIfExtended()).isEqualTo(extended);
    assertThat(deadlines.extended()).isFalse();
  }

  @Test
  void theDayOfReceiptIsLocal() {
    Instant lateInCalifornia = Instant.parse("2026-01-21T07:30:00Z");
    Deadlines deadlines =
        DEADLINES.compute(RequestRegime.US_CA_CCPA, lateInCalifornia, List.of(), null, null);
    assertThat(deadlines.receivedOn()).isEqualTo("2026-01-20");
    assertThat(deadlines.respondBy()).isEqualTo("2026-03-06");
  }

  @Test
  void publicHolidaysAreNoBusinessDays() {
    Deadlines deadlines = compute(RequestRegime.US_CA_CCPA, "2026-11-20");
    // Thanksgiving, 26 November, does not count; nor does the day after in California.
    assertThat(deadlines.confirmBy())
        .isAfterOrEqualTo("2026-12-07")
        .isBeforeOrEqualTo("2026-12-08");
  }

  @Test
  void anAnnouncedExtensionActsAtOnce() {
    Deadlines deadlines =
        compute(RequestRegime.EU_GDPR, "2026-11-23", event(EXTENDED, "2026-12-01"));
    assertThat(deadlines.respondBy()).isEqualTo("2027-02-23");
    assertThat(deadlines.extended()).isTrue();
    Deadlines without = compute(RequestRegime.BR_LGPD, "2026-11-23", event(EXTENDED, "2026-12-01"));
    assertThat(without.extended()).as("Brazil knows no extension").isFalse();
    assertThat(without.respondBy()).isEqualTo("2026-12-08");
  }

  @Test
  void inTheUnitedKingdomTheClockStopsAndTheMonthStartsWithTheIdentity() {
    Deadlines waiting =
        compute(RequestRegime.UK_GDPR, "2026-03-10", event(CLARIFICATION_REQUESTED, "2026-03-16"));
    assertThat(waiting.clockStopped()).isTrue();
    assertThat(waiting.respondBy()).isNull();
    Deadlines identified =
        compute(
            RequestRegime.UK_GDPR,
            "2026-03-10",
            event(IDENTITY_REQUESTED, "2026-03-11"),
            event(IDENTITY_RECEIVED, "2026-03-20"));
    assertThat(identified.startsOn()).isEqualTo("2026-03-20");
    assertThat(identified.respondBy()).isEqualTo("2026-04-20");
    Deadlines twice =
        compute(
            RequestRegime.UK_GDPR,
            "2026-03-10",
            event(CLARIFICATION_REQUESTED, "2026-03-16"),
            event(CLARIFICATION_RECEIVED, "2026-03-18"),
            event(CLARIFICATION_REQUESTED, "2026-03-18"),
            event(CLARIFICATION_RECEIVED, "2026-03-20"));
    assertThat(twice.daysNotCounted()).as("16 to 20 March, no day twice").isEqualTo(5);
  }

  @Test
  void elsewhereTheClockDoesNotStop() {
    Deadlines deadlines =
        compute(
            RequestRegime.US_CA_CCPA, "2026-01-20", event(CLARIFICATION_REQUESTED, "2026-01-21"));
    assertThat(deadlines.respondBy()).isEqualTo("2026-03-06");
  }

  @ParameterizedTest
  @EnumSource(RequestRegime.class)
  void everyRegimeRestsOnKnownObligationsAndCalendars(RequestRegime regime) {
    assertThat(ShippedCatalogue.load().obligations().keySet()).containsAll(regime.obligations());
    if (regime.calendar() != null) {
      assertThat(HOLIDAYS.knows(regime.calendar())).as(regime.calendar()).isTrue();
    }
    assertThat(regime.law()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(RequestRegime.class)
  void noRegimeIsSurerThanTheCatalogue(RequestRegime regime) {
    regime.obligations().stream()
        .flatMap(id -> ShippedCatalogue.load().obligation(id).stream())
        .map(listed -> listed.obligation().confidence().toUpperCase(java.util.Locale.ROOT))
        .map(Confidence::valueOf)
        .forEach(sure -> assertThat(regime.confidence()).isGreaterThanOrEqualTo(sure));
  }

  /** Where the law names no number nobody is left with silence. */
  @ParameterizedTest
  @EnumSource(RequestRegime.class)
  void thereIsALastDayOrAReasonWhyThereIsNone(RequestRegime regime) {
    Deadlines deadlines = compute(regime, "2027-06-01");
    assertThat(deadlines.respondBy() == null).isEqualTo(deadlines.limit() == TimeLimit.NONE);
    assertThat(deadlines.reviews().isEmpty()).isEqualTo(deadlines.limit() == TimeLimit.LAW);
    assertThat(deadlines.reviews()).allSatisfy(r -> assertThat(r.text()).endsWith("."));
  }

  @Test
  void regionsAndPlacesHaveHolidaysOfTheirOwn() {
    LocalDate peaceOfAugsburg = LocalDate.parse("2028-08-08");
    assertThat(HOLIDAYS.isHoliday("DE-BY-AG", peaceOfAugsburg)).isTrue();
    assertThat(HOLIDAYS.isHoliday("DE-BY", peaceOfAugsburg)).isFalse();
    assertThat(HOLIDAYS.knows("DE-BY-AG")).isTrue();
    assertThat(HOLIDAYS.knows("DE-BY-XX")).isFalse();
    assertThat(HOLIDAYS.knows("DE-XX")).isFalse();
  }

  @Test
  void aControllerBringsTheHolidaysOfItsRegionOnlyWithinTheRegime() {
    assertThat(RequestRegime.EU_GDPR.countsHolidaysOf("DE-BY")).isTrue();
    assertThat(RequestRegime.UK_GDPR.countsHolidaysOf("GB-SCT")).isTrue();
    assertThat(RequestRegime.US_CAN_SPAM.countsHolidaysOf("US-NY")).isTrue();
    assertThat(RequestRegime.US_CA_CCPA.countsHolidaysOf("US-NY")).isFalse();
    assertThat(RequestRegime.US_CA_CCPA.countsHolidaysOf("DE")).isFalse();
  }

  private static Deadlines compute(RequestRegime regime, String received, RequestEvent... events) {
    return DEADLINES.compute(
        regime, noon(received, regime.zone()), Arrays.asList(events), null, null);
  }

  private static RequestEvent event(RequestEvent.Type type, String day) {
    return new RequestEvent(type, noon(day, ZoneId.of("Europe/London")));
  }

  private static Instant noon(String day, ZoneId zone) {
    return LocalDate.parse(day).atTime(12, 0).atZone(zone).toInstant();
  }
}
