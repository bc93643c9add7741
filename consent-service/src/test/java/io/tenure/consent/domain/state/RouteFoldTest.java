package io.tenure.consent.domain.state;

import static io.tenure.consent.domain.History.day;
import static io.tenure.consent.domain.event.EventType.GIVEN;
import static io.tenure.consent.domain.event.EventType.OBJECTED;
import static io.tenure.consent.domain.event.EventType.OBJECTION_WITHDRAWN;
import static io.tenure.consent.domain.event.EventType.REFUSED;
import static io.tenure.consent.domain.event.EventType.RENEWED;
import static io.tenure.consent.domain.event.EventType.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.History;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteFoldTest {
  private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");
  private static final SubjectReference ADDRESS = reference('A');
  private static final SubjectReference OTHER = reference('B');
  private static final Route EMAIL = new Route(Channel.EMAIL, null);
  private static final Route PHONE = new Route(Channel.PHONE, null);
  private static final Route AT_ADDRESS = new Route(Channel.EMAIL, ADDRESS);
  private static final Route AT_OTHER = new Route(Channel.EMAIL, OTHER);
  private static final Set<Channel> ALL = Set.of();

  @Test
  void aWordAboutOneChannelLeavesTheOthersAlone() {
    PairStanding pair =
        RouteFold.of(
            History.of().add(GIVEN, "2025-01-01").on(EMAIL).add(WITHDRAWN, "2025-03-01").events());

    assertThat(pair.on(EMAIL).state()).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(pair.on(AT_ADDRESS).state()).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(pair.on(PHONE).state()).isEqualTo(ConsentState.GIVEN);
    assertThat(pair.on(Route.ANY).state()).isEqualTo(ConsentState.GIVEN);
  }

  @Test
  void aLaterWordAboutAllBeatsAnEarlierOneAboutOne() {
    PairStanding pair =
        RouteFold.of(
            History.of()
                .on(EMAIL)
                .add(GIVEN, "2025-01-01")
                .on(Route.ANY)
                .add(WITHDRAWN, "2025-03-01")
                .events());

    assertThat(pair.on(EMAIL).at(LATER))
        .isEqualTo(new ConsentView(ConsentState.WITHDRAWN, day("2025-03-01"), day("2025-03-01")));
  }

  @Test
  void atTheSameTimeTheWordAboutOneBeatsThatAboutAll() {
    PairStanding allButMail =
        RouteFold.of(
            History.of().add(GIVEN, "2025-01-01").on(EMAIL).add(REFUSED, "2025-01-01").events());
    PairStanding onlyMail =
        RouteFold.of(
            History.of()
                .on(EMAIL)
                .add(GIVEN, "2025-01-01")
                .on(Route.ANY)
                .add(REFUSED, "2025-01-01")
                .events());

    assertThat(allButMail.on(EMAIL).state()).isEqualTo(ConsentState.REFUSED);
    assertThat(allButMail.on(PHONE).state()).isEqualTo(ConsentState.GIVEN);
    assertThat(onlyMail.on(EMAIL).state()).isEqualTo(ConsentState.GIVEN);
    assertThat(onlyMail.on(PHONE).state()).isEqualTo(ConsentState.REFUSED);
  }

  @Test
  void aContactPointIsOneOfMany() {
    PairStanding pair =
        RouteFold.of(
            History.of()
                .on(EMAIL)
                .add(GIVEN, "2025-01-01")
                .on(AT_ADDRESS)
                .add(WITHDRAWN, "2025-03-01")
                .events());

    assertThat(pair.on(AT_ADDRESS).state()).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(pair.on(AT_OTHER).state()).isEqualTo(ConsentState.GIVEN);
    assertThat(pair.on(PHONE).state()).isEqualTo(ConsentState.UNKNOWN);
  }

  @Test
  void whereAChannelAndAContactPointMeetBothCount() {
    PairStanding pair =
        RouteFold.of(
            History.of()
                .on(EMAIL)
                .add(GIVEN, "2025-01-01")
                .on(new Route(Channel.ANY, ADDRESS))
                .add(WITHDRAWN, "2025-03-01")
                .events());

    assertThat(pair.on(AT_ADDRESS).state()).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(pair.on(EMAIL).state()).isEqualTo(ConsentState.GIVEN);
    assertThat(pair.on(new Route(Channel.PHONE, ADDRESS)).state())
        .isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void consentForOneChannelIsNoneForAll() {
    PairStanding pair = RouteFold.of(History.of().on(EMAIL).add(GIVEN, "2025-01-01").events());

    assertThat(pair.on(Route.ANY).state()).isEqualTo(ConsentState.UNKNOWN);
    assertThat(pair.on(PHONE).state()).isEqualTo(ConsentState.UNKNOWN);
  }

  @Test
  void asAWholeThePurposeIsValidAsLongAsAnyChannelMayBeUsed() {
    History history =
        History.of()
            .on(EMAIL)
            .add(GIVEN, "2025-01-01")
            .on(PHONE)
            .add(GIVEN, "2025-02-01")
            .on(EMAIL)
            .add(WITHDRAWN, "2025-03-01")
            .on(PHONE)
            .add(WITHDRAWN, "2025-06-01");

    assertThat(RouteFold.at(history.events(), day("2025-04-01")).summary(LATER, ALL))
        .isEqualTo(new ConsentView(ConsentState.GIVEN, day("2025-02-01"), null));
    assertThat(RouteFold.of(history.events()).summary(LATER, ALL))
        .isEqualTo(new ConsentView(ConsentState.WITHDRAWN, day("2025-06-01"), day("2025-06-01")));
  }

  @Test
  void aChannelThatThePurposeDoesNotUseKeepsNothing() {
    PairStanding pair =
        RouteFold.of(
            History.of().add(GIVEN, "2025-01-01").on(EMAIL).add(WITHDRAWN, "2025-03-01").events());

    assertThat(pair.summary(LATER, ALL).valid()).isTrue();
    assertThat(pair.summary(LATER, EnumSet.of(Channel.EMAIL)))
        .isEqualTo(new ConsentView(ConsentState.WITHDRAWN, day("2025-03-01"), day("2025-03-01")));
  }

  @Test
  void oneContactPointThatIsLeftKeepsThePurpose() {
    PairStanding pair =
        RouteFold.of(
            History.of()
                .on(AT_ADDRESS)
                .add(GIVEN, "2025-01-01")
                .on(AT_OTHER)
                .add(GIVEN, "2025-01-01")
                .add(WITHDRAWN, "2025-03-01")
                .events());

    assertThat(pair.summary(LATER, EnumSet.of(Channel.EMAIL)).valid()).isTrue();
    assertThat(pair.summary(LATER, EnumSet.of(Channel.PHONE)).valid()).isFalse();
    assertThat(pair.summary(LATER, EnumSet.of(Channel.PHONE)).endedAt()).isNull();
  }

  @Test
  void aRefusalOfOneChannelEndsNothing() {
    PairStanding pair = RouteFold.of(History.of().on(EMAIL).add(REFUSED, "2025-03-01").events());

    assertThat(pair.summary(LATER, ALL).endedAt()).isNull();
  }

  @Test
  void anObjectionToEverythingEndsConsentAndBeatsALaterYes() {
    History history =
        History.of()
            .add(GIVEN, "2025-01-01")
            .ofAllPurposes()
            .add(OBJECTED, "2025-03-01")
            .ofOnePurpose()
            .add(GIVEN, "2025-05-01")
            .on(EMAIL)
            .add(GIVEN, "2025-06-01");
    PairStanding pair = RouteFold.of(history.events());

    assertThat(pair.on(EMAIL).at(LATER))
        .isEqualTo(new ConsentView(ConsentState.OBJECTED, day("2025-03-01"), day("2025-03-01")));
    assertThat(pair.summary(LATER, ALL).valid()).isFalse();
    assertThat(pair.summary(LATER, ALL).endedAt()).isEqualTo(day("2025-03-01"));
  }

  @Test
  void takingItBackRevivesNothingAndLetsANewYesCount() {
    History history =
        History.of()
            .add(GIVEN, "2025-01-01")
            .ofAllPurposes()
            .add(OBJECTED, "2025-03-01")
            .add(OBJECTION_WITHDRAWN, "2025-05-01")
            .ofOnePurpose()
            .add(RENEWED, "2025-05-02");

    assertThat(RouteFold.of(history.events()).summary(LATER, ALL))
        .isEqualTo(new ConsentView(ConsentState.WITHDRAWN, day("2025-03-01"), day("2025-03-01")));
    assertThat(RouteFold.of(history.add(GIVEN, "2025-06-01").events()).summary(LATER, ALL).valid())
        .isTrue();
  }

  @Test
  void whoNeverConsentedIsUnknownAgainAfterTakingAnObjectionBack() {
    History history =
        History.of()
            .ofAllPurposes()
            .add(OBJECTED, "2025-03-01")
            .add(OBJECTION_WITHDRAWN, "2025-05-01");

    assertThat(RouteFold.at(history.events(), day("2025-04-01")).summary(LATER, ALL))
        .isEqualTo(new ConsentView(ConsentState.OBJECTED, day("2025-03-01"), null));
    assertThat(RouteFold.of(history.events()).summary(LATER, ALL)).isEqualTo(ConsentView.UNKNOWN);
  }

  @Test
  void anObjectionToOnePurposeIsNotTakenBackByOneToAll() {
    History history =
        History.of()
            .add(OBJECTED, "2025-02-01")
            .ofAllPurposes()
            .add(OBJECTED, "2025-03-01")
            .add(OBJECTION_WITHDRAWN, "2025-05-01");

    assertThat(RouteFold.of(history.events()).summary(LATER, ALL).state())
        .isEqualTo(ConsentState.OBJECTED);
    assertThat(
            RouteFold.of(history.ofOnePurpose().add(OBJECTION_WITHDRAWN, "2025-06-01").events())
                .summary(LATER, ALL))
        .isEqualTo(ConsentView.UNKNOWN);
  }

  @Test
  void aRefusalIsStillThereWhenTheObjectionIsTakenBack() {
    History history =
        History.of()
            .add(OBJECTED, "2025-02-01")
            .add(REFUSED, "2025-03-01")
            .add(OBJECTION_WITHDRAWN, "2025-05-01");

    assertThat(RouteFold.of(history.events()).summary(LATER, ALL).state())
        .isEqualTo(ConsentState.REFUSED);
  }

  @Test
  void anObjectionToCallsStopsCallsForAllPurposes() {
    History history =
        History.of().add(GIVEN, "2025-01-01").ofAllPurposes().on(PHONE).add(OBJECTED, "2025-03-01");
    PairStanding pair = RouteFold.of(history.events());

    assertThat(pair.on(PHONE).state()).isEqualTo(ConsentState.OBJECTED);
    assertThat(pair.on(EMAIL).state()).isEqualTo(ConsentState.GIVEN);
  }

  @Test
  void anImportWithoutEvidenceTakesNoObjectionBack() {
    History history =
        History.of()
            .ofAllPurposes()
            .add(OBJECTED, "2025-03-01")
            .importedFrom("crm", null)
            .add(OBJECTION_WITHDRAWN, "2025-05-01");

    assertThat(RouteFold.of(history.events()).summary(LATER, ALL).state())
        .isEqualTo(ConsentState.OBJECTED);
  }

  private static SubjectReference reference(char letter) {
    return new SubjectReference("s1:" + String.valueOf(letter).repeat(42) + "A");
  }
}
