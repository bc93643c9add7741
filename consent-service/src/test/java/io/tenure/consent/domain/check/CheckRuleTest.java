package io.tenure.consent.domain.check;

import static io.tenure.consent.domain.event.EventType.EXPIRED;
import static io.tenure.consent.domain.event.EventType.GIVEN;
import static io.tenure.consent.domain.event.EventType.INVALIDATED;
import static io.tenure.consent.domain.event.EventType.OBJECTED;
import static io.tenure.consent.domain.event.EventType.REFUSED;
import static io.tenure.consent.domain.event.EventType.REVOKED;
import static io.tenure.consent.domain.event.EventType.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.History;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Allowance;
import io.tenure.consent.domain.purpose.BalanceTest;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.Necessity;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeDetails;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.PurposeTerms;
import io.tenure.consent.domain.purpose.SpecialCondition;
import io.tenure.consent.domain.purpose.Validity;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.RouteFold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CheckRuleTest {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final Route EMAIL = new Route(Channel.EMAIL, null);
  private static final Route PHONE = new Route(Channel.PHONE, null);
  private static final SubjectReference ADDRESS = new SubjectReference("s1:" + "A".repeat(43));

  @ParameterizedTest
  @EnumSource(EventType.class)
  void ofAllEventsOnlyGivenAllowsWhatRestsOnConsent(EventType type) {
    Verdict verdict = check(LegalBasis.CONSENT, History.of().add(type, "2026-01-01"));

    assertThat(verdict.allowed()).isEqualTo(type == GIVEN);
  }

  @Test
  void nothingKnownIsNoConsent() {
    assertThat(check(LegalBasis.CONSENT, History.of()))
        .isEqualTo(
            new Verdict(
                false, Reason.NO_CONSENT, ConsentState.UNKNOWN, LegalBasis.CONSENT, null, null, 3));
  }

  @Test
  void consentIsToldWithItsStartAndItsEnd() {
    Instant end = Instant.parse("2027-01-01T00:00:00Z");
    History history = History.of().add(GIVEN, History.day("2026-01-01"), end);

    assertThat(check(LegalBasis.CONSENT, history))
        .isEqualTo(
            new Verdict(
                true,
                Reason.CONSENT,
                ConsentState.GIVEN,
                LegalBasis.CONSENT,
                History.day("2026-01-01"),
                end,
                3));
    assertThat(verdict(purpose(LegalBasis.CONSENT), history, EMAIL, end).reason())
        .isEqualTo(Reason.CONSENT_EXPIRED);
    assertThat(verdict(purpose(LegalBasis.CONSENT), history, EMAIL, end).validUntil()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, CONSENT_EXPIRED",
    "REFUSED, CONSENT_REFUSED",
    "REVOKED, CONSENT_REVOKED",
    "INVALIDATED, CONSENT_INVALIDATED",
    "WITHDRAWN, CONSENT_WITHDRAWN",
    "OBJECTED, OBJECTED",
  })
  void aNoSaysWhichOneItIs(EventType type, Reason reason) {
    History history = History.of().add(GIVEN, "2026-01-01").add(type, "2026-02-01");

    assertThat(check(LegalBasis.CONSENT, history).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @EnumSource(value = LegalBasis.class, mode = Mode.EXCLUDE, names = "CONSENT")
  void otherGroundsNeedNoConsentUnlessThePersonObjects(LegalBasis basis) {
    assertThat(check(basis, History.of()))
        .isEqualTo(
            new Verdict(
                true, Reason.valueOf(basis.name()), ConsentState.UNKNOWN, basis, null, null, 3));
    Verdict objected = check(basis, History.of().add(OBJECTED, "2026-01-01"));
    assertThat(objected.allowed()).isFalse();
    assertThat(objected.reason()).isEqualTo(Reason.OBJECTED);
  }

  @Test
  void aNoToALegitimateInterestIsAnObjectionWhateverTheWord() {
    for (EventType no : List.of(REFUSED, WITHDRAWN)) {
      History history = History.of().add(no, "2026-01-01");
      assertThat(check(LegalBasis.LEGITIMATE_INTERESTS, history).reason())
          .isEqualTo(Reason.OBJECTED);
      assertThat(check(LegalBasis.CONTRACT, history).allowed()).isTrue();
    }
    for (EventType controllers : List.of(REVOKED, INVALIDATED, EXPIRED)) {
      assertThat(
              check(LegalBasis.LEGITIMATE_INTERESTS, History.of().add(controllers, "2026-01-01"))
                  .allowed())
          .isTrue();
    }
  }

  @Test
  void anObjectionToEverythingStopsEveryPurpose() {
    History history =
        History.of()
            .ofAllPurposes()
            .add(OBJECTED, "2026-01-01")
            .ofOnePurpose()
            .add(GIVEN, "2026-02-01");

    for (LegalBasis basis : LegalBasis.values()) {
      assertThat(check(basis, history).reason()).isEqualTo(Reason.OBJECTED);
    }
  }

  @Test
  void aLegitimateInterestWithoutBalanceTestIsNone() {
    Purpose purpose = purpose(LegalBasis.LEGITIMATE_INTERESTS, details(null, null, null));

    assertThat(verdict(purpose, History.of(), EMAIL, NOW).reason())
        .isEqualTo(Reason.BALANCE_TEST_MISSING);
  }

  @Test
  void specialDataNeedsASecondCondition() {
    assertThat(verdict(health(LegalBasis.CONTRACT, null), History.of(), EMAIL, NOW).reason())
        .isEqualTo(Reason.CONDITION_MISSING);
    assertThat(
            verdict(
                    health(LegalBasis.CONTRACT, SpecialCondition.HEALTH_CARE),
                    History.of(),
                    EMAIL,
                    NOW)
                .reason())
        .isEqualTo(Reason.CONTRACT);
    Purpose explicit = health(LegalBasis.CONTRACT, SpecialCondition.EXPLICIT_CONSENT);
    assertThat(verdict(explicit, History.of(), EMAIL, NOW).reason()).isEqualTo(Reason.NO_CONSENT);
    Verdict given = verdict(explicit, History.of().add(GIVEN, "2026-01-01"), EMAIL, NOW);
    assertThat(given.allowed()).isTrue();
    assertThat(given.reason()).isEqualTo(Reason.CONTRACT);
  }

  @Test
  void aPurposeIsOpenFromOneInstantToAnother() {
    Allowance allowance =
        new Allowance(
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-07-01T00:00:00Z"),
            Set.of(),
            16);
    Purpose purpose = purpose(LegalBasis.CONTRACT, details(null, null, allowance));

    assertThat(verdict(purpose, History.of(), EMAIL, at("2025-12-31T23:59:59Z")).reason())
        .isEqualTo(Reason.PURPOSE_NOT_YET);
    assertThat(verdict(purpose, History.of(), EMAIL, at("2026-01-01T00:00:00Z")).allowed())
        .isTrue();
    assertThat(verdict(purpose, History.of(), EMAIL, at("2026-07-01T00:00:00Z")).reason())
        .isEqualTo(Reason.PURPOSE_CLOSED);
  }

  @Test
  void aChannelThatThePurposeDoesNotUseIsNotAllowed() {
    Purpose mail = mail();
    History history = History.of().add(GIVEN, "2026-01-01");

    assertThat(verdict(mail, history, PHONE, NOW).reason())
        .isEqualTo(Reason.CHANNEL_NOT_OF_PURPOSE);
    assertThat(verdict(mail, history, EMAIL, NOW).allowed()).isTrue();
  }

  @Test
  void whoNamesNoChannelOfAPurposeWithOneMeansThatOne() {
    History given = History.of().on(EMAIL).add(GIVEN, "2026-01-01");
    History withdrawn =
        History.of().add(GIVEN, "2026-01-01").on(EMAIL).add(WITHDRAWN, "2026-02-01");

    assertThat(verdict(mail(), given, Route.ANY, NOW).allowed()).isTrue();
    assertThat(verdict(mail(), withdrawn, Route.ANY, NOW).reason())
        .isEqualTo(Reason.CONSENT_WITHDRAWN);
  }

  @Test
  void whoAsksForAllIsAnsweredForAll() {
    History history = History.of().add(GIVEN, "2026-01-01").on(PHONE).add(WITHDRAWN, "2026-02-01");
    Purpose purpose = purpose(LegalBasis.CONSENT);

    assertThat(verdict(purpose, history, EMAIL, NOW).allowed()).isTrue();
    assertThat(verdict(purpose, history, PHONE, NOW).reason()).isEqualTo(Reason.CONSENT_WITHDRAWN);
    assertThat(verdict(purpose, history, Route.ANY, NOW).reason())
        .isEqualTo(Reason.NOT_ON_EVERY_ROUTE);
  }

  @Test
  void whoNamesNoContactPointIsAnsweredForAllOfThem() {
    Route at = new Route(Channel.EMAIL, ADDRESS);
    History history =
        History.of().on(EMAIL).add(GIVEN, "2026-01-01").on(at).add(WITHDRAWN, "2026-02-01");
    Purpose purpose = purpose(LegalBasis.CONSENT);

    assertThat(verdict(purpose, history, at, NOW).reason()).isEqualTo(Reason.CONSENT_WITHDRAWN);
    assertThat(verdict(purpose, history, EMAIL, NOW).reason()).isEqualTo(Reason.NOT_ON_EVERY_ROUTE);
  }

  @Test
  void anObjectionToTheWiderPurposeCountsAndConsentToItDoesNot() {
    Purpose purpose = purpose(LegalBasis.CONSENT);
    PairStanding given = RouteFold.of(History.of().add(GIVEN, "2026-01-01").events());
    PairStanding objected = RouteFold.of(History.of().add(OBJECTED, "2026-01-01").events());

    assertThat(
            CheckRule.verdict(List.of(purpose, purpose), List.of(given, objected), EMAIL, NOW)
                .reason())
        .isEqualTo(Reason.OBJECTED);
    assertThat(
            CheckRule.verdict(
                    List.of(purpose, purpose), List.of(PairStanding.NONE, given), EMAIL, NOW)
                .reason())
        .isEqualTo(Reason.NO_CONSENT);
  }

  @Test
  void aClosedWiderPurposeClosesItsParts() {
    Purpose open = purpose(LegalBasis.CONTRACT);
    Purpose closed =
        purpose(
            LegalBasis.CONTRACT,
            details(null, null, Allowance.OPEN.closedFrom(at("2026-07-01T00:00:00Z"))));

    assertThat(
            CheckRule.verdict(
                    List.of(open, closed),
                    List.of(PairStanding.NONE, PairStanding.NONE),
                    EMAIL,
                    NOW)
                .reason())
        .isEqualTo(Reason.PURPOSE_CLOSED);
  }

  private static Verdict check(LegalBasis basis, History history) {
    return verdict(purpose(basis), history, Route.ANY, NOW);
  }

  private static Verdict verdict(Purpose purpose, History history, Route route, Instant asOf) {
    return CheckRule.verdict(
        List.of(purpose), List.of(RouteFold.of(history.events())), route, asOf);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Purpose mail() {
    return purpose(
        LegalBasis.CONSENT,
        details(null, null, new Allowance(null, null, Set.of(Channel.EMAIL), 16)));
  }

  private static Purpose health(LegalBasis basis, SpecialCondition condition) {
    return purpose(basis, details(condition, null, null), "user.health_and_medical.genetic");
  }

  private static Purpose purpose(LegalBasis basis) {
    BalanceTest test = new BalanceTest("ours", "outweighs", null, LocalDate.of(2026, 1, 1));
    return purpose(basis, details(null, test, null));
  }

  private static Purpose purpose(LegalBasis basis, PurposeDetails details) {
    return purpose(basis, details, "user.contact.email");
  }

  private static Purpose purpose(LegalBasis basis, PurposeDetails details, String category) {
    PurposeTerms terms =
        new PurposeTerms(
            "News",
            null,
            "northwind-gmbh",
            basis,
            List.of(category),
            null,
            Validity.UNLIMITED,
            false,
            details);
    return new Purpose(new PurposeKey("news"), 3, terms, Instant.EPOCH, null);
  }

  private static PurposeDetails details(
      SpecialCondition condition, BalanceTest test, Allowance allowance) {
    return new PurposeDetails(
        null,
        Necessity.CHOICE,
        condition,
        test,
        "Write to us.",
        List.of(),
        List.of(),
        List.of(),
        allowance == null ? Allowance.OPEN : allowance);
  }
}
