package io.tenure.consent.domain.state;

import static io.tenure.consent.domain.History.RECORDED;
import static io.tenure.consent.domain.History.day;
import static io.tenure.consent.domain.event.EventType.DEFERRED;
import static io.tenure.consent.domain.event.EventType.GIVEN;
import static io.tenure.consent.domain.event.EventType.INVALIDATED;
import static io.tenure.consent.domain.event.EventType.OBJECTED;
import static io.tenure.consent.domain.event.EventType.REFUSED;
import static io.tenure.consent.domain.event.EventType.RENEWED;
import static io.tenure.consent.domain.event.EventType.REQUESTED;
import static io.tenure.consent.domain.event.EventType.USED;
import static io.tenure.consent.domain.event.EventType.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.History;
import io.tenure.consent.domain.event.EventType;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** When a consent has ended, and what never is an end. */
class ConsentEndTest {
  private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      names = {"REFUSED", "REVOKED", "INVALIDATED", "WITHDRAWN", "OBJECTED", "EXPIRED"})
  void whatMakesAValidConsentInvalidEndsIt(EventType no) {
    History history = History.of().add(GIVEN, "2025-01-01").add(no, "2025-03-01");

    assertThat(end(history, LATER)).isEqualTo(day("2025-03-01"));
    assertThat(end(history, day("2025-03-01"))).isEqualTo(day("2025-03-01"));
    assertThat(end(history, day("2025-03-01").minusNanos(1000))).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      mode = Mode.EXCLUDE,
      names = {"WITHDRAWN", "REVOKED"})
  void withoutAConsentNothingElseEndsOne(EventType type) {
    assertThat(end(History.of().add(type, "2025-01-01"), LATER)).isNull();
    assertThat(end(History.of().importedFrom("crm", "form-1").add(type, "2025-01-01"), LATER))
        .isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      names = {"WITHDRAWN", "REVOKED"})
  void whoWithdrawsHadConsented(EventType end) {
    assertThat(end(History.of().add(end, "2025-02-01"), LATER)).isEqualTo(day("2025-02-01"));
    assertThat(end(History.of().importedFrom("crm", null).add(end, "2025-02-01"), LATER))
        .isEqualTo(day("2025-02-01"));
    assertThat(end(History.of().importedFrom("crm", null).add(end, (Instant) null), LATER))
        .isEqualTo(RECORDED);
  }

  @Test
  void theClockEndsAConsent() {
    History history = History.of().add(GIVEN, day("2024-01-01"), day("2025-01-01"));

    assertThat(end(history, day("2025-01-01").minusNanos(1000))).isNull();
    assertThat(end(history, day("2025-01-01"))).isEqualTo(day("2025-01-01"));
    assertThat(end(history.add(WITHDRAWN, "2025-06-01"), LATER))
        .as("what was over by clock is not ended later")
        .isEqualTo(day("2025-01-01"));
  }

  @Test
  void repeatingANoDoesNotMoveTheEnd() {
    History history =
        History.of()
            .add(GIVEN, "2025-01-01")
            .add(REFUSED, "2025-02-01")
            .add(WITHDRAWN, "2025-03-01")
            .add(OBJECTED, "2025-04-01")
            .add(REQUESTED, "2025-05-01")
            .add(DEFERRED, "2025-05-02")
            .add(USED, "2025-05-03");

    assertThat(end(history, LATER)).isEqualTo(day("2025-02-01"));
  }

  @Test
  void aNewYesLiftsTheEndAndANewNoSetsItAnew() {
    History history =
        History.of().add(GIVEN, "2025-01-01").add(WITHDRAWN, "2025-02-01").add(GIVEN, "2025-03-01");

    assertThat(end(history, LATER)).isNull();
    assertThat(end(history.add(REFUSED, "2025-04-01"), LATER)).isEqualTo(day("2025-04-01"));
  }

  @Test
  void aRenewalOfWhatExpiredLiftsTheEnd() {
    History history =
        History.of()
            .add(GIVEN, day("2023-01-01"), day("2024-01-01"))
            .add(RENEWED, day("2025-01-01"), day("2026-01-01"));

    assertThat(end(history, day("2024-06-01"))).isEqualTo(day("2024-01-01"));
    assertThat(end(history, day("2025-06-01"))).isNull();
    assertThat(end(history, LATER)).isEqualTo(day("2026-01-01"));
  }

  @Test
  void aRenewalThatDoesNotCountLiftsNothing() {
    History history =
        History.of()
            .add(GIVEN, "2025-01-01")
            .add(WITHDRAWN, "2025-02-01")
            .add(RENEWED, "2025-03-01");

    assertThat(end(history, LATER)).isEqualTo(day("2025-02-01"));
  }

  @Test
  void aRefusalThatIsThenWithdrawnEndsWithTheWithdrawal() {
    History history = History.of().add(REFUSED, "2025-02-01").add(WITHDRAWN, "2025-08-01");

    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(new ConsentView(ConsentState.WITHDRAWN, day("2025-02-01"), day("2025-08-01")));
  }

  @Test
  void aYesThatDidNotCountCannotEnd() {
    assertThat(
            end(
                History.of()
                    .importedFrom("crm", null)
                    .add(GIVEN, (Instant) null)
                    .add(REFUSED, "2025-02-01")
                    .add(INVALIDATED, "2025-03-01"),
                LATER))
        .isNull();
    assertThat(
            end(
                History.of()
                    .add(REFUSED, "2025-01-01")
                    .importedFrom("crm", null)
                    .add(GIVEN, "2025-02-01")
                    .add(REFUSED, "2025-03-01"),
                LATER))
        .as("an import without evidence does not overrule a refusal told first-hand")
        .isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      names = {"REFUSED", "OBJECTED"})
  void aYesAndANoOfOneInstantAreAContradictionAndNoEnd(EventType no) {
    History never = History.of().add(no, "2025-01-01").add(GIVEN, "2025-01-01");
    History before =
        History.of().add(WITHDRAWN, "2024-05-01").add(GIVEN, "2025-01-01").add(no, "2025-01-01");

    assertThat(end(never, LATER)).isNull();
    assertThat(end(before, LATER)).isEqualTo(day("2024-05-01"));
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      names = {"WITHDRAWN", "REVOKED", "INVALIDATED"})
  void whoeverSpeaksOfTheConsentEndsItAlsoInItsFirstInstant(EventType end) {
    History history = History.of().add(end, "2025-01-01").add(GIVEN, "2025-01-01");

    assertThat(end(history, LATER)).isEqualTo(day("2025-01-01"));
  }

  @Test
  void theBrowsersSignalEndsNothing() {
    History history = History.of().add(GIVEN, "2025-01-01").signal("2025-02-01");

    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(new ConsentView(ConsentState.OBJECTED, day("2025-02-01"), null));
    assertThat(end(History.of().signal("2025-02-01"), LATER)).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      names = {"REFUSED", "REVOKED", "INVALIDATED", "WITHDRAWN", "OBJECTED", "EXPIRED"})
  void whatThePersonSaysAfterTheSignalEndsTheConsent(EventType no) {
    History history =
        History.of().add(GIVEN, "2025-01-01").signal("2025-02-01").add(no, "2025-03-01");

    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(new ConsentView(ConsentState.OBJECTED, day("2025-02-01"), day("2025-03-01")));
  }

  @Test
  void theSignalDoesNotHideTheClock() {
    History history =
        History.of().add(GIVEN, day("2024-01-01"), day("2025-01-01")).signal("2024-06-01");

    assertThat(end(history, day("2025-01-01").minusNanos(1000))).isNull();
    assertThat(ConsentFold.at(history.events(), day("2025-01-01")))
        .isEqualTo(new ConsentView(ConsentState.OBJECTED, day("2024-06-01"), day("2025-01-01")));
  }

  @Test
  void theSignalNeitherMovesNorHidesAnEnd() {
    History history =
        History.of().add(GIVEN, "2025-01-01").add(WITHDRAWN, "2025-02-01").signal("2025-03-01");

    assertThat(end(history, LATER)).isEqualTo(day("2025-02-01"));
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      names = {"REFUSED", "OBJECTED"})
  void aNoThatNobodyCanDateStopsProcessingAndEndsNothing(EventType no) {
    History history =
        History.of().add(GIVEN, "2025-01-01").importedFrom("crm", null).add(no, (Instant) null);

    ConsentView view = ConsentFold.at(history.events(), LATER);
    assertThat(view.valid()).isFalse();
    assertThat(view.since()).isEqualTo(RECORDED);
    assertThat(view.endedAt()).as("it may be older than the consent").isNull();
    assertThat(end(history.from("web").add(OBJECTED, "2025-03-01"), LATER))
        .isEqualTo(day("2025-03-01"));
  }

  @Test
  void anImportedNoWithALaterDateEndsTheConsent() {
    History history =
        History.of().importedFrom("crm", null).add(GIVEN, "2025-01-01").add(REFUSED, "2025-03-01");

    assertThat(end(history, LATER)).isEqualTo(day("2025-03-01"));
  }

  @Test
  void anImportedNoWithAnEarlierDateEndsNothing() {
    History history =
        History.of().add(GIVEN, "2025-03-01").importedFrom("crm", null).add(REFUSED, "2025-01-01");

    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(new ConsentView(ConsentState.GIVEN, day("2025-03-01"), null));
  }

  private static Instant end(History history, Instant asOf) {
    return ConsentFold.at(history.events(), asOf).endedAt();
  }
}
