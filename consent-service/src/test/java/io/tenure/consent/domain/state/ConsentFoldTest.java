package io.tenure.consent.domain.state;

import static io.tenure.consent.domain.History.RECORDED;
import static io.tenure.consent.domain.History.day;
import static io.tenure.consent.domain.event.EventType.DEFERRED;
import static io.tenure.consent.domain.event.EventType.EXPIRED;
import static io.tenure.consent.domain.event.EventType.GIVEN;
import static io.tenure.consent.domain.event.EventType.INVALIDATED;
import static io.tenure.consent.domain.event.EventType.OBJECTED;
import static io.tenure.consent.domain.event.EventType.REFUSED;
import static io.tenure.consent.domain.event.EventType.RENEWED;
import static io.tenure.consent.domain.event.EventType.REQUESTED;
import static io.tenure.consent.domain.event.EventType.REVOKED;
import static io.tenure.consent.domain.event.EventType.USED;
import static io.tenure.consent.domain.event.EventType.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.History;
import io.tenure.consent.domain.event.EventType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ConsentFoldTest {
  private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

  @Test
  void nothingKnownIsUnknownAndNotConsent() {
    ConsentView view = ConsentFold.at(List.of(), LATER);

    assertThat(view).isEqualTo(ConsentView.UNKNOWN);
    assertThat(view.valid()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      mode = Mode.EXCLUDE,
      names = {"GIVEN"})
  void noSingleEventButGivenMakesConsent(EventType type) {
    assertThat(ConsentFold.at(History.of().add(type, "2025-01-01").events(), LATER).valid())
        .isFalse();
  }

  @Test
  void givenIsValidFromThatInstantOn() {
    History history = History.of().add(GIVEN, "2025-01-01");

    assertThat(ConsentFold.at(history.events(), day("2025-01-01")))
        .isEqualTo(new ConsentView(ConsentState.GIVEN, day("2025-01-01"), null));
    assertThat(ConsentFold.at(history.events(), day("2025-01-01").minusNanos(1000)))
        .isEqualTo(ConsentView.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      names = {"REFUSED", "REVOKED", "INVALIDATED", "WITHDRAWN", "OBJECTED", "EXPIRED"})
  void whatEndsConsentEndsIt(EventType end) {
    History history = History.of().add(GIVEN, "2025-01-01").add(end, "2025-03-01");

    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(
            new ConsentView(
                ConsentState.valueOf(end.name()), day("2025-03-01"), day("2025-03-01")));
  }

  @Test
  void lateArrivalOfAnEarlierGiveDoesNotBeatTheWithdrawal() {
    History history = History.of().add(WITHDRAWN, "2025-03-01").add(GIVEN, "2025-01-01");

    assertThat(ConsentFold.at(history.events(), LATER).state()).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void aWithdrawalThatArrivesLateCountsFromWhenItHappened() {
    History history =
        History.of().add(GIVEN, "2025-01-01").add(GIVEN, "2025-05-01").add(WITHDRAWN, "2025-03-01");

    assertThat(ConsentFold.at(history.events(), day("2025-04-01")).state())
        .isEqualTo(ConsentState.WITHDRAWN);
    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(new ConsentView(ConsentState.GIVEN, day("2025-05-01"), null));
  }

  @Test
  void atTheSameInstantNoBeatsYes() {
    History history = History.of().add(WITHDRAWN, "2025-01-01").add(GIVEN, "2025-01-01");

    assertThat(ConsentFold.at(history.events(), LATER).state()).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void sayingItTwiceChangesNothing() {
    History once = History.of().add(GIVEN, "2025-01-01").add(WITHDRAWN, "2025-02-01");
    History twice =
        History.of()
            .add(GIVEN, "2025-01-01")
            .add(GIVEN, "2025-01-01")
            .add(WITHDRAWN, "2025-02-01")
            .add(WITHDRAWN, "2025-02-01");

    assertThat(ConsentFold.of(twice.events())).isEqualTo(ConsentFold.of(once.events()));
  }

  @Test
  void aSecondWithdrawalDoesNotMoveTheClock() {
    History history =
        History.of()
            .add(GIVEN, "2025-01-01")
            .add(WITHDRAWN, "2025-02-01")
            .add(WITHDRAWN, "2025-08-01")
            .add(REVOKED, "2025-09-01");

    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(new ConsentView(ConsentState.WITHDRAWN, day("2025-02-01"), day("2025-02-01")));
  }

  @Test
  void anObjectionIsWeightierThanARefusalButTheClockKeepsRunning() {
    History history = History.of().add(REFUSED, "2025-02-01").add(OBJECTED, "2025-08-01");

    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(new ConsentView(ConsentState.OBJECTED, day("2025-02-01"), null));
  }

  @Test
  void askingAgainDoesNotResetAnAnswer() {
    History history =
        History.of()
            .add(GIVEN, "2025-01-01")
            .add(WITHDRAWN, "2025-02-01")
            .add(REQUESTED, "2025-03-01")
            .add(DEFERRED, "2025-04-01");

    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(new ConsentView(ConsentState.WITHDRAWN, day("2025-02-01"), day("2025-02-01")));
  }

  @Test
  void askingDoesNotTakeAConsentAway() {
    History history = History.of().add(GIVEN, "2025-01-01").add(REQUESTED, "2025-03-01");

    assertThat(ConsentFold.at(history.events(), LATER).valid()).isTrue();
  }

  @Test
  void requestedThenDeferredIsDeferredSinceTheFirstQuestion() {
    History history = History.of().add(REQUESTED, "2025-01-01").add(DEFERRED, "2025-01-05");

    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(new ConsentView(ConsentState.DEFERRED, day("2025-01-01"), null));
  }

  @Test
  void expiryNeedsNoEvent() {
    History history = History.of().add(GIVEN, day("2024-01-01"), day("2025-01-01"));

    assertThat(ConsentFold.at(history.events(), day("2025-01-01").minusNanos(1000)).valid())
        .isTrue();
    assertThat(ConsentFold.at(history.events(), day("2025-01-01")))
        .isEqualTo(new ConsentView(ConsentState.EXPIRED, day("2025-01-01"), day("2025-01-01")));
  }

  @Test
  void aRenewalLengthensAndKeepsTheStart() {
    History history =
        History.of()
            .add(GIVEN, day("2024-01-01"), day("2025-01-01"))
            .add(RENEWED, day("2024-12-01"), day("2025-12-01"));

    assertThat(ConsentFold.at(history.events(), day("2025-06-01")))
        .isEqualTo(new ConsentView(ConsentState.RENEWED, day("2024-01-01"), null));
    assertThat(ConsentFold.at(history.events(), LATER).state()).isEqualTo(ConsentState.EXPIRED);
  }

  @Test
  void aRenewalAfterExpiryCountsAgain() {
    History history =
        History.of()
            .add(GIVEN, day("2023-01-01"), day("2024-01-01"))
            .add(RENEWED, day("2025-01-01"), day("2026-01-01"));

    assertThat(ConsentFold.at(history.events(), day("2024-06-01")).state())
        .isEqualTo(ConsentState.EXPIRED);
    assertThat(ConsentFold.at(history.events(), day("2025-06-01")))
        .isEqualTo(new ConsentView(ConsentState.RENEWED, day("2025-01-01"), null));
  }

  @ParameterizedTest
  @EnumSource(
      value = EventType.class,
      names = {"REFUSED", "REVOKED", "INVALIDATED", "WITHDRAWN", "OBJECTED"})
  void aRenewalCannotReviveWhatWasEnded(EventType end) {
    History history =
        History.of()
            .add(GIVEN, "2025-01-01")
            .add(end, "2025-02-01")
            .add(RENEWED, day("2025-03-01"), day("2026-11-01"));

    assertThat(ConsentFold.at(history.events(), day("2025-04-01")).valid()).isFalse();
  }

  @Test
  void aNewYesAfterAWithdrawalCounts() {
    History history =
        History.of().add(GIVEN, "2025-01-01").add(WITHDRAWN, "2025-02-01").add(GIVEN, "2025-03-01");

    assertThat(ConsentFold.at(history.events(), LATER))
        .isEqualTo(new ConsentView(ConsentState.GIVEN, day("2025-03-01"), null));
  }

  @Test
  void useProvesUseAndNothingElse() {
    History history = History.of().add(USED, "2025-01-01").add(INVALIDATED, "2025-02-01");

    assertThat(ConsentFold.at(history.events(), day("2025-01-15"))).isEqualTo(ConsentView.UNKNOWN);
    assertThat(ConsentFold.at(history.events(), LATER).state()).isEqualTo(ConsentState.INVALIDATED);
  }

  @Test
  void anExpiryOfNothingIsNothing() {
    History history = History.of().add(EXPIRED, "2025-01-01");

    assertThat(ConsentFold.at(history.events(), LATER)).isEqualTo(ConsentView.UNKNOWN);
  }

  @Test
  void anImportedYesWithoutDateIsNoConsent() {
    History history = History.of().importedFrom("crm", null).add(GIVEN, (Instant) null);

    assertThat(ConsentFold.at(history.events(), LATER)).isEqualTo(ConsentView.UNKNOWN);
  }

  @Test
  void evidenceDoesNotReplaceTheDate() {
    History history = History.of().importedFrom("crm", "form-17").add(GIVEN, (Instant) null);

    assertThat(ConsentFold.at(history.events(), LATER)).isEqualTo(ConsentView.UNKNOWN);
  }

  @Test
  void anImportedYesWithDateIsConsent() {
    History history = History.of().importedFrom("crm", null).add(GIVEN, "2025-01-01");

    assertThat(ConsentFold.at(history.events(), LATER).valid()).isTrue();
  }

  @Test
  void anImportedYesWithoutEvidenceIsUnproven() {
    History weak = History.of().importedFrom("crm", null).add(GIVEN, "2025-01-01");
    assertThat(ConsentFold.of(weak.events()).unproven()).isTrue();
    assertThat(ConsentFold.of(weak.from("web").add(GIVEN, "2025-02-01").events()).unproven())
        .as("then the person agrees here")
        .isFalse();
    assertThat(
            ConsentFold.of(weak.importedFrom("crm", null).add(GIVEN, "2025-03-01").events())
                .unproven())
        .as("what is proven stays proven when the other system repeats it")
        .isFalse();
    assertThat(
            ConsentFold.of(
                    History.of().importedFrom("crm", "form-17").add(GIVEN, "2025-01-01").events())
                .unproven())
        .isFalse();
    assertThat(
            ConsentFold.of(
                    weak.from("web")
                        .add(WITHDRAWN, "2025-04-01")
                        .importedFrom("crm", null)
                        .add(GIVEN, "2025-05-01")
                        .events())
                .unproven())
        .isFalse();
  }

  @Test
  void anImportedNoWithoutDateCountsFromItsRecording() {
    History history =
        History.of()
            .importedFrom("crm", null)
            .add(GIVEN, "2025-01-01")
            .add(REFUSED, (Instant) null);

    assertThat(ConsentFold.at(history.events(), RECORDED))
        .isEqualTo(new ConsentView(ConsentState.REFUSED, RECORDED, null));
    assertThat(ConsentFold.at(history.events(), RECORDED.minusNanos(1000)).valid()).isTrue();
  }

  @Test
  void anImportWithoutEvidenceDoesNotOverruleANoToldFirstHand() {
    History history =
        History.of()
            .add(WITHDRAWN, "2025-01-01")
            .importedFrom("crm", null)
            .add(GIVEN, "2025-06-01");

    assertThat(ConsentFold.at(history.events(), LATER).state()).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void anImportWithEvidenceDoes() {
    History history =
        History.of()
            .add(WITHDRAWN, "2025-01-01")
            .importedFrom("crm", "form-17")
            .add(GIVEN, "2025-06-01");

    assertThat(ConsentFold.at(history.events(), LATER).valid()).isTrue();
  }

  @Test
  void aFastClockCannotPlaceAYesBehindALaterNo() {
    Instant said = day("2025-01-01");
    History history =
        History.of()
            .from("shop")
            .recordedAt(said)
            .add(GIVEN, said.plusSeconds(100))
            .from("desk")
            .recordedAt(said.plusSeconds(60))
            .add(WITHDRAWN, said.plusSeconds(60));

    assertThat(ConsentFold.at(history.events(), LATER).state()).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void withinTheToleranceOfTwoClocksANoWins() {
    Instant no = day("2025-01-01");
    History history =
        History.of().from("desk").add(WITHDRAWN, no).from("shop").add(GIVEN, no.plusSeconds(119));

    assertThat(ConsentFold.at(history.events(), LATER).state()).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void outsideTheToleranceTheLaterYesCounts() {
    Instant no = day("2025-01-01");
    History history =
        History.of().from("desk").add(WITHDRAWN, no).from("shop").add(GIVEN, no.plusSeconds(120));

    assertThat(ConsentFold.at(history.events(), LATER).valid()).isTrue();
  }

  @Test
  void oneClockIsBelievedToTheMicrosecond() {
    Instant no = day("2025-01-01");
    History history = History.of().add(WITHDRAWN, no).add(GIVEN, no.plusNanos(1000));

    assertThat(ConsentFold.at(history.events(), LATER).valid()).isTrue();
  }
}
