package io.tenure.consent.domain.preference;

import static io.tenure.consent.domain.History.day;
import static io.tenure.consent.domain.event.EventType.GIVEN;
import static io.tenure.consent.domain.event.EventType.OBJECTED;
import static io.tenure.consent.domain.event.EventType.OBJECTION_WITHDRAWN;
import static io.tenure.consent.domain.event.EventType.WITHDRAWN;
import static io.tenure.consent.domain.preference.Decision.GIVE;
import static io.tenure.consent.domain.preference.Decision.LIFT;
import static io.tenure.consent.domain.preference.Decision.OBJECT;
import static io.tenure.consent.domain.preference.Decision.REFUSE;
import static io.tenure.consent.domain.preference.Decision.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.History;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.RouteFold;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoiceRuleTest {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final Set<Channel> TWO = EnumSet.of(Channel.EMAIL, Channel.PHONE);
  private static final Route EMAIL = new Route(Channel.EMAIL, null);
  private static final Route ADDRESS =
      new Route(Channel.EMAIL, new SubjectReference("s1:" + "A".repeat(43)));
  private static final PairStanding NOTHING = PairStanding.NONE;

  @Test
  void eachChannelThatThePurposeUsesStandsForItself() {
    Choice choice = consent(TWO, of(History.of().on(EMAIL).add(GIVEN, "2025-01-01")));

    assertThat(choice.channels())
        .extracting(Place::channel)
        .containsExactly(Channel.EMAIL, Channel.PHONE);
    assertThat(choice.at(Channel.EMAIL).view().state()).isEqualTo(ConsentState.GIVEN);
    assertThat(choice.at(Channel.EMAIL).possible()).containsExactly(WITHDRAW);
    assertThat(choice.at(Channel.PHONE).possible()).containsExactly(GIVE, REFUSE);
    assertThat(choice.partly()).isTrue();
    assertThat(choice.at(Channel.EMAIL).byAddress()).isFalse();
    assertThat(choice.whole().possible()).containsExactlyInAnyOrder(GIVE, WITHDRAW);
  }

  @Test
  void whatHoldsOnAllChannelsIsNotPartly() {
    Choice choice = consent(TWO, of(History.of().add(GIVEN, "2025-01-01")));

    assertThat(choice.partly()).isFalse();
    assertThat(choice.whole().possible()).containsExactly(WITHDRAW);
    assertThat(choice.channels()).allMatch(place -> place.possible().equals(List.of(WITHDRAW)));
  }

  @Test
  void oneChannelIsTheWhole() {
    Choice choice =
        consent(Set.of(Channel.EMAIL), of(History.of().on(EMAIL).add(GIVEN, "2025-01-01")));

    assertThat(choice.only()).isEqualTo(Channel.EMAIL);
    assertThat(choice.channels()).isEmpty();
    assertThat(choice.whole().possible()).containsExactly(WITHDRAW);
    assertThat(choice.at(Channel.EMAIL)).isEqualTo(choice.whole());
  }

  @Test
  void withoutChannelsOfItsOwnAPurposeTellsThemOnceOneWasSpokenOf() {
    assertThat(consent(Set.of(), of(History.of().add(GIVEN, "2025-01-01"))).channels()).isEmpty();

    Choice spoken =
        consent(
            Set.of(),
            of(History.of().add(GIVEN, "2025-01-01").on(EMAIL).add(WITHDRAWN, "2025-02-01")));

    assertThat(spoken.channels()).hasSize(5);
    assertThat(spoken.at(Channel.EMAIL).view().state()).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(spoken.at(Channel.POST).view().state()).isEqualTo(ConsentState.GIVEN);
  }

  @Test
  void aConsentAtOneAddressIsWithdrawnOnItsChannel() {
    Choice choice = consent(TWO, of(History.of().on(ADDRESS).add(GIVEN, "2025-01-01")));

    assertThat(choice.at(Channel.EMAIL).possible()).containsExactly(WITHDRAW);
    assertThat(choice.at(Channel.EMAIL).byAddress()).isTrue();
    assertThat(choice.at(Channel.PHONE).byAddress()).isFalse();
    assertThat(choice.at(Channel.PHONE).view().state()).isEqualTo(ConsentState.UNKNOWN);
    assertThat(
            consent(Set.of(Channel.EMAIL), of(History.of().on(ADDRESS).add(GIVEN, "2025-01-01")))
                .whole()
                .byAddress())
        .isTrue();
  }

  @Test
  void underAnObjectionToEverythingOnlyANoSaysSomethingNew() {
    PairStanding own =
        of(History.of().add(GIVEN, "2025-01-01").ofAllPurposes().add(OBJECTED, "2025-02-01"));
    PairStanding all = of(History.of().ofAllPurposes().add(OBJECTED, "2025-02-01"));

    Choice choice = ChoiceRule.choice(LegalBasis.CONSENT, TWO, List.of(own), List.of(all), NOW);

    assertThat(choice.whole().objectedToAll()).isTrue();
    assertThat(choice.whole().possible()).isEmpty();
    assertThat(choice.at(Channel.EMAIL).takes(GIVE)).isFalse();
    assertThat(choice.at(Channel.EMAIL).takes(REFUSE)).isTrue();
  }

  @Test
  void anObjectionToEverythingOnOneChannelLeavesTheOthers() {
    PairStanding all = of(History.of().ofAllPurposes().on(EMAIL).add(OBJECTED, "2025-02-01"));

    Choice choice =
        ChoiceRule.choice(LegalBasis.LEGITIMATE_INTERESTS, TWO, List.of(all), List.of(all), NOW);

    assertThat(choice.at(Channel.EMAIL).objectedToAll()).isTrue();
    assertThat(choice.at(Channel.EMAIL).possible()).isEmpty();
    assertThat(choice.at(Channel.PHONE).possible()).containsExactly(OBJECT);
    assertThat(choice.whole().objectedToAll()).isFalse();
    assertThat(choice.partly()).isTrue();
    ObjectionToAll everything = ObjectionToAll.of(List.of(all), NOW);
    assertThat(everything.stands()).isFalse();
    assertThat(everything.possible()).containsExactly(OBJECT, LIFT);
  }

  @Test
  void contractAndLawAskNothingAndStillTellOfAnObjection() {
    PairStanding all = of(History.of().ofAllPurposes().add(OBJECTED, "2025-02-01"));

    assertThat(choice(LegalBasis.CONTRACT, TWO, NOTHING).channels()).isEmpty();
    Choice objected =
        ChoiceRule.choice(LegalBasis.LEGAL_OBLIGATION, TWO, List.of(all), List.of(all), NOW);
    assertThat(objected.whole().objectedToAll()).isTrue();
    assertThat(objected.whole().view().state()).isEqualTo(ConsentState.OBJECTED);
  }

  @Test
  void ofSeveralReferencesTheConsentIsToldThatCounts() {
    PairStanding given = of(History.of().add(GIVEN, "2025-01-01"));
    PairStanding withdrawn = of(History.of().add(WITHDRAWN, "2025-01-01"));

    Choice choice =
        ChoiceRule.choice(
            LegalBasis.CONSENT,
            Set.of(),
            List.of(withdrawn, given),
            List.of(NOTHING, NOTHING),
            NOW);

    assertThat(choice.whole().possible()).containsExactly(WITHDRAW);
  }

  @Test
  void anObjectionToEverythingStandsWhenAllReferencesSaySo() {
    PairStanding objected = of(History.of().ofAllPurposes().add(OBJECTED, "2025-02-01"));
    PairStanding back =
        of(
            History.of()
                .ofAllPurposes()
                .add(OBJECTED, "2025-02-01")
                .add(OBJECTION_WITHDRAWN, "2025-03-01"));

    ObjectionToAll stands = ObjectionToAll.of(List.of(objected), NOW);
    assertThat(stands.stands()).isTrue();
    assertThat(stands.since()).isEqualTo(day("2025-02-01"));
    assertThat(stands.possible()).containsExactly(LIFT);
    assertThat(ObjectionToAll.of(List.of(objected, NOTHING), NOW).possible())
        .containsExactly(OBJECT, LIFT);
    assertThat(ObjectionToAll.of(List.of(back), NOW).possible()).containsExactly(OBJECT);
    assertThat(ObjectionToAll.of(List.of(NOTHING), NOW).since()).isNull();
  }

  private static PairStanding of(History history) {
    return RouteFold.of(history.events());
  }

  private static Choice consent(Set<Channel> usable, PairStanding own) {
    return choice(LegalBasis.CONSENT, usable, own);
  }

  private static Choice choice(LegalBasis basis, Set<Channel> usable, PairStanding own) {
    return ChoiceRule.choice(basis, usable, List.of(own), List.of(NOTHING), NOW);
  }
}
