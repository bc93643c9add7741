package io.tenure.consent.domain.proof;

import static io.tenure.consent.domain.History.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.History;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Origin;
import io.tenure.consent.domain.event.Provenance;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.RouteFold;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReductionTest {
  private static final ProofTerm UWG = ProofTerm.read(ProofRule.DE_UWG_7A, null);
  private static final History GIVEN_USED_WITHDRAWN =
      History.of()
          .recordedAt(day("2019-01-01"))
          .add(EventType.REQUESTED, "2015-03-01")
          .add(EventType.GIVEN, "2015-03-02")
          .add(EventType.USED, "2016-01-10")
          .add(EventType.USED, "2017-06-20")
          .add(EventType.WITHDRAWN, "2018-02-01");

  @Test
  void proofSurvivesTheWithdrawalForFiveYearsAfterTheLastUseAndThenGoes() {
    List<ProvenEvent> history = proven(GIVEN_USED_WITHDRAWN);

    Reduction lastDay = reduce(history, UWG, false, Instant.parse("2022-06-20T23:59:59Z"));
    Reduction dayAfter = reduce(history, UWG, false, Instant.parse("2022-06-21T00:00:00Z"));

    assertThat(lastDay.gone()).isEmpty();
    assertThat(lastDay.next()).contains(Instant.parse("2022-06-21T00:00:00Z"));
    assertThat(types(history, dayAfter)).containsExactly(EventType.WITHDRAWN);
    assertThat(dayAfter.stripped()).hasSize(1);
    assertThat(dayAfter.next()).isEmpty();
  }

  @Test
  void theErasedKeepTheProofAndNothingBesides() {
    List<ProvenEvent> history = proven(GIVEN_USED_WITHDRAWN);

    Reduction reduction = reduce(history, UWG, true, day("2020-01-01"));

    assertThat(types(history, reduction))
        .containsExactly(EventType.GIVEN, EventType.USED, EventType.WITHDRAWN);
    assertThat(reduction.stripped()).isEmpty();
    assertThat(reduction.next()).contains(Instant.parse("2022-06-21T00:00:00Z"));
  }

  @Test
  void whileAConsentCountsNothingGoes() {
    List<ProvenEvent> history =
        proven(
            History.of().add(EventType.REQUESTED, "2001-01-01").add(EventType.GIVEN, "2001-01-02"));

    assertThat(reduce(history, UWG, false, day("2026-05-01")).gone()).isEmpty();
    assertThat(reduce(history, UWG, true, day("2026-05-01")).gone()).isEmpty();
  }

  @Test
  void aSignalThatOnlySuspendsAConsentMakesNothingGo() {
    List<ProvenEvent> history =
        proven(History.of().add(EventType.GIVEN, "2001-01-02").signal("2002-01-01"));

    assertThat(reduce(history, UWG, false, day("2026-05-01")).gone()).isEmpty();
  }

  @Test
  void anObjectionAndWhenAConsentEndedAreNeverForgotten() {
    List<ProvenEvent> history =
        proven(
            History.of()
                .add(EventType.GIVEN, "2001-01-02")
                .add(EventType.OBJECTED, "2002-01-01")
                .add(EventType.OBJECTED, "2003-01-01"));

    Reduction reduction = reduce(history, UWG, true, day("2026-05-01"));
    ConsentView before = view(history, Set.of(), day("2026-05-01"));
    ConsentView after = view(history, reduction.gone(), day("2026-05-01"));

    assertThat(reduction.gone()).isNotEmpty();
    assertThat(after).isEqualTo(before);
    assertThat(after.state()).isEqualTo(ConsentState.OBJECTED);
    assertThat(after.endedAt()).isEqualTo(day("2002-01-01"));
  }

  @Test
  void aQuestionNobodyAnsweredGoesAltogether() {
    List<ProvenEvent> history =
        proven(
            History.of()
                .add(EventType.REQUESTED, "2019-01-01")
                .add(EventType.DEFERRED, "2019-01-02"));

    assertThat(reduce(history, UWG, false, day("2023-01-01")).gone()).isEmpty();
    assertThat(reduce(history, UWG, false, day("2024-01-04")).gone()).hasSize(2);
    assertThat(reduce(history, UWG, true, day("2019-02-01")).gone()).hasSize(2);
  }

  @Test
  void anImportOfTheOldYesDoesNotReviveWhatWasReduced() {
    List<ProvenEvent> history =
        proven(
            History.of()
                .recordedAt(day("2019-01-01"))
                .add(EventType.GIVEN, "2015-03-02")
                .add(EventType.WITHDRAWN, "2018-02-01")
                .importedFrom("crm", null)
                .add(EventType.WITHDRAWN, "2018-03-01"));

    Reduction reduction = reduce(history, UWG, true, day("2026-05-01"));
    List<ConsentEvent> rest = new ArrayList<>(rest(history, reduction.gone()));
    rest.add(
        new ConsentEvent(
            EventType.GIVEN,
            day("2020-01-01"),
            day("2026-05-02"),
            null,
            new Origin("crm", "x", null, Method.IMPORT, Provenance.IMPORT)));

    assertThat(RouteFold.of(rest).general().at(day("2026-06-01")).valid()).isFalse();
  }

  /** Whatever may go: what is true of the person stays true, also after later events. */
  @Test
  void noReductionChangesWhatIsTrue() {
    int reduced = 0;
    for (long seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      List<ProvenEvent> history = random(random);
      List<ConsentEvent> ofAll = random.nextInt(3) == 0 ? objections(random) : List.of();
      Instant now = day("2030-01-01");
      boolean erased = random.nextBoolean();
      Reduction reduction = Reduction.of(history, ofAll, UWG, erased, now, ZoneOffset.UTC);
      reduced += reduction.gone().size();
      List<ConsentEvent> before = new ArrayList<>(rest(history, Set.of()));
      before.addAll(ofAll);
      List<ConsentEvent> after =
          history.stream()
              .filter(item -> !reduction.gone().contains(item.id()))
              .map(
                  item -> reduction.stripped().contains(item.id()) ? item.stripped() : item.event())
              .collect(Collectors.toCollection(ArrayList::new));
      after.addAll(ofAll);
      PairStanding was = RouteFold.of(before);
      PairStanding is = RouteFold.of(after);
      for (Route route : routes(was)) {
        for (Instant when : List.of(now, day("2090-01-01"))) {
          assertThat(lasting(is.on(route).at(when)))
              .as("seed %d, %s at %s, erased %s", seed, route, when, erased)
              .isEqualTo(lasting(was.on(route).at(when)));
        }
      }
    }
    assertThat(reduced).isGreaterThan(3000);
  }

  private static Set<Route> routes(PairStanding standing) {
    Set<Route> routes = new java.util.HashSet<>(standing.routes().keySet());
    routes.add(Route.ANY);
    return routes;
  }

  private static ConsentView lasting(ConsentView view) {
    return view.state() == ConsentState.REQUESTED || view.state() == ConsentState.DEFERRED
        ? ConsentView.UNKNOWN
        : view;
  }

  private static List<ProvenEvent> random(Random random) {
    List<ProvenEvent> events = new ArrayList<>();
    EventType[] types = EventType.values();
    int size = random.nextInt(9);
    for (int i = 0; i < size; i++) {
      boolean imported = random.nextInt(4) == 0;
      Instant at = day("2015-01-01").plusSeconds(60L * random.nextInt(12));
      Origin origin =
          new Origin(
              "s" + random.nextInt(3),
              null,
              random.nextBoolean() ? "e" : null,
              imported ? Method.IMPORT : random.nextInt(5) == 0 ? Method.GPC : Method.FORM,
              imported ? Provenance.IMPORT : Provenance.DIRECT);
      EventType type = types[random.nextInt(types.length)];
      Instant end =
          type.agrees() && random.nextBoolean()
              ? at.plusSeconds(60L * random.nextInt(1, 20))
              : null;
      Channel channel = random.nextInt(3) == 0 ? Channel.EMAIL : Channel.ANY;
      events.add(
          new ProvenEvent(
              new UUID(random.nextLong(), random.nextLong()),
              new ConsentEvent(
                  type,
                  imported && random.nextBoolean() ? null : at,
                  at.plusSeconds(random.nextInt(300)),
                  end,
                  origin,
                  new Route(channel, null),
                  false)));
    }
    return events;
  }

  private static List<ConsentEvent> objections(Random random) {
    Instant at = day("2015-01-01").plusSeconds(60L * random.nextInt(12));
    Origin origin = new Origin("s9", null, null, Method.FORM, Provenance.DIRECT);
    List<ConsentEvent> events = new ArrayList<>();
    events.add(new ConsentEvent(EventType.OBJECTED, at, at, null, origin, Route.ANY, true));
    if (random.nextBoolean()) {
      Instant later = at.plusSeconds(60L * random.nextInt(1, 5));
      events.add(
          new ConsentEvent(
              EventType.OBJECTION_WITHDRAWN, later, later, null, origin, Route.ANY, true));
    }
    return events;
  }

  private static Reduction reduce(
      List<ProvenEvent> history, ProofTerm term, boolean erased, Instant now) {
    return Reduction.of(history, List.of(), term, erased, now, ZoneOffset.UTC);
  }

  private static List<ConsentEvent> rest(List<ProvenEvent> history, Set<UUID> gone) {
    return history.stream()
        .filter(item -> !gone.contains(item.id()))
        .map(ProvenEvent::event)
        .toList();
  }

  private static ConsentView view(List<ProvenEvent> history, Set<UUID> gone, Instant asOf) {
    return RouteFold.of(rest(history, gone)).general().at(asOf);
  }

  private static List<EventType> types(List<ProvenEvent> history, Reduction reduction) {
    return rest(history, reduction.gone()).stream()
        .sorted(ConsentEvent.ORDER)
        .map(ConsentEvent::type)
        .toList();
  }

  private static List<ProvenEvent> proven(History history) {
    return history.events().stream()
        .map(event -> new ProvenEvent(UUID.randomUUID(), event))
        .toList();
  }
}
