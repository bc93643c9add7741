package io.tenure.consent.domain.fides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.subject.SubjectKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What preferences of fides mean, and who and what they are about. */
class FidesDecisionTest {
  private static final List<SubjectKind> USUAL = List.of(SubjectKind.EMAIL, SubjectKind.PHONE);

  @Test
  void aYesNeedsAnActOfThePerson() {
    for (String act : List.of("button", "accept", "save", "individual_notice")) {
      assertThat(decide("opt_in", act, "opt_in", null))
          .isEqualTo(new FidesDecision(EventType.GIVEN, Method.FORM, null));
    }
    assertThat(decide("opt_in", "external_provider", null, "explicit"))
        .isEqualTo(new FidesDecision(EventType.GIVEN, null, null));
    for (String noAct : List.of("dismiss", "script", "gpc", "acknowledge")) {
      refused(decide("opt_in", noAct, "opt_in", null));
    }
    refused(decide("opt_in", "save", "opt_out", null));
    refused(decide("opt_in", "save", "notice_only", null));
    refused(decide("opt_in", "save", "opt_in", "policy"));
    refused(decide("opt_in", "save", null, "default"));
  }

  @Test
  void aNoAlwaysCounts() {
    for (String method : List.of("reject", "dismiss", "script", "save", "unheard_of")) {
      for (String origin : List.of("explicit", "policy", "default")) {
        assertThat(decide("opt_out", method, "opt_in", origin).event())
            .isEqualTo(EventType.REFUSED);
        assertThat(decide("opt_out", method, "opt_out", origin).event())
            .isEqualTo(EventType.OBJECTED);
        assertThat(decide("opt_out", method, null, origin).event()).isEqualTo(EventType.REFUSED);
      }
    }
    assertThat(decide("opt_out", "gpc", "opt_in", null))
        .isEqualTo(new FidesDecision(EventType.OBJECTED, Method.GPC, null));
  }

  @Test
  void whatDecidesNothingIsRefused() {
    refused(decide("acknowledge", "acknowledge", "notice_only", null));
    refused(decide("tcf", "save", null, null));
    refused(decide("OPT_OUT", "save", null, null));
    refused(decide(null, "save", null, null));
  }

  @Test
  void aNoticeStandsForThePurposesThatWereNamed() {
    FidesMapping mapping =
        FidesMapping.parse(
            List.of("pri_1:a.v1", "news:a.b", "news:a.c", "Our news: weekly:a.d", "news:a.b"));

    assertThat(mapping.purposes(new FidesNotice("news", "pri_1", null, null)))
        .containsExactly("a.v1");
    assertThat(mapping.purposes(new FidesNotice("news", "pri_2", "Our news: weekly", null)))
        .containsExactly("a.b", "a.c");
    assertThat(mapping.purposes(new FidesNotice(null, "pri_2", "Our news: weekly", null)))
        .containsExactly("a.d");
    assertThat(mapping.purposes(new FidesNotice("analytics", null, null, null)))
        .containsExactly("analytics");
    assertThat(mapping.purposes(new FidesNotice("Data Sales", null, null, null))).isEmpty();
    assertThat(mapping.purposes(new FidesNotice(null, "pri_2", "Other", null))).isEmpty();
    for (String wrong : List.of("news", ":a.b", "news:", "news:Not A Key", "news:*")) {
      assertThatThrownBy(() -> FidesMapping.parse(List.of(wrong)))
          .isInstanceOfSatisfying(
              TenureException.class,
              e -> assertThat(e.errorCode()).isEqualTo(ConsentError.FIDES_MAPPING_INVALID));
    }
  }

  @Test
  void hashesAndCiphersAreNoIdentifiers() {
    assertThat(people(SubjectKind.EMAIL, "jane@example.com").first(USUAL))
        .contains(SubjectKind.EMAIL);
    assertThat(people(SubjectKind.PHONE, "+14155552671").first(USUAL)).contains(SubjectKind.PHONE);
    FidesIdentities both =
        new FidesIdentities(
            Map.of(SubjectKind.EMAIL, "jane@example.com", SubjectKind.PHONE, "+14155552671"), true);
    assertThat(both.first(List.of(SubjectKind.PHONE, SubjectKind.EMAIL)))
        .contains(SubjectKind.PHONE);
    assertThat(both.onlyHashed(USUAL)).isFalse();
    String cipher = "+nBxHqkEJ2s0ZzW3rJ7oXg==";
    for (SubjectKind kind : USUAL) {
      FidesIdentities ciphered = people(kind, cipher);
      assertThat(ciphered.first(USUAL)).isEmpty();
      assertThat(ciphered.onlyHashed(USUAL)).isTrue();
    }
    assertThat(new FidesIdentities(Map.of(), true).onlyHashed(USUAL)).isTrue();
    FidesIdentities outer = people(SubjectKind.CUSTOMER_NUMBER, "4711");
    assertThat(outer.first(USUAL)).isEmpty();
    assertThat(outer.onlyHashed(USUAL)).isFalse();
    assertThat(both.toString()).doesNotContain("jane").doesNotContain("4155");
  }

  private static FidesIdentities people(SubjectKind kind, String value) {
    return new FidesIdentities(Map.of(kind, value), false);
  }

  private static void refused(FidesDecision decision) {
    assertThat(decision.event()).isNull();
    assertThat(decision.refused().code()).isEqualTo(ConsentError.FIDES_NO_DECISION);
  }

  private static FidesDecision decide(
      String preference, String method, String mechanism, String origin) {
    return FidesDecision.of(
        new FidesPreference(
            "pri_1",
            new FidesIdentities(Map.of(), false),
            new FidesNotice("news", null, null, mechanism),
            preference,
            method,
            origin,
            null,
            null));
  }
}
