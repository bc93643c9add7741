package io.tenure.policy.domain.whatif;

import static io.tenure.policy.domain.decision.Drafts.EVERYTHING;
import static io.tenure.policy.domain.decision.Drafts.after;
import static io.tenure.policy.domain.decision.Drafts.at;
import static io.tenure.policy.domain.decision.Drafts.businessMaximum;
import static io.tenure.policy.domain.decision.Drafts.businessMinimum;
import static io.tenure.policy.domain.decision.Drafts.created;
import static io.tenure.policy.domain.decision.Drafts.lawMinimum;
import static io.tenure.policy.domain.decision.Drafts.policy;
import static io.tenure.policy.domain.decision.Drafts.profile;
import static io.tenure.policy.domain.decision.Drafts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.domain.sentence.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each kind of effect on one record created on 1 March 2020. */
class ComparisonTest {

  private static final Profile PROFILE = profile("DE", "DE", "user.contact.email");
  private static final PolicyEdition TWO_YEARS = policy(businessMaximum("max", EVERYTHING, "P2Y"));
  private static final PolicyEdition FIVE_YEARS = policy(businessMaximum("max", EVERYTHING, "P5Y"));

  @Test
  void aShorterLimitIsDueEarlierAndPerhapsNow() {
    Effect later = effect(FIVE_YEARS, TWO_YEARS, "2021-01-01");
    assertThat(later.kinds()).containsExactly(EffectKind.SHORTER);
    assertThat(later.sentence())
        .isEqualTo(
            "“user.contact.email”: due earlier: from 2 March 2022 instead of from 2 March 2025.");
    Effect now = effect(FIVE_YEARS, TWO_YEARS, "2023-01-01");
    assertThat(now.kinds()).containsExactly(EffectKind.NEWLY_DUE, EffectKind.SHORTER);
    assertThat(now.sentence())
        .isEqualTo(
            "“user.contact.email”: due now, and was not; due earlier: from 2 March 2022 instead of from 2 March 2025.");
    assertThat(effect(TWO_YEARS, FIVE_YEARS, "2023-01-01").kinds())
        .containsExactly(EffectKind.NO_LONGER_DUE, EffectKind.LONGER);
  }

  @Test
  void isSaidInEveryLanguage() {
    Map<Language, String> said =
        Map.of(
            Language.EN,
            "“user.contact.email”: due later: from 2 March 2025 instead of from 2 March 2022.",
            Language.DE,
            "„user.contact.email“: später fällig: ab dem 2. März 2025 statt ab dem 2. März 2022.",
            Language.FR,
            "« user.contact.email » : échéance plus tardive : à partir du 2 mars 2025 au lieu de à partir du 2 mars 2022.",
            Language.ES,
            "«user.contact.email»: vencimiento posterior: a partir del 2 de marzo de 2025 en lugar de a partir del 2 de marzo de 2022.");
    said.forEach(
        (language, sentence) ->
            assertThat(
                    new Comparison(TWO_YEARS, FIVE_YEARS, at("2021-01-01"), language)
                        .of(PROFILE, created("2020-03-01"), false)
                        .getFirst()
                        .sentence()
                        .replace('\u00a0', ' '))
                .isEqualTo(sentence));
  }

  @Test
  void aDutyRestrictsWhatWasDue() {
    PolicyEdition withDuty =
        policy(
            businessMaximum("max", EVERYTHING, "P2Y"),
            lawMinimum("min", EVERYTHING, "P8Y", "hgb-vouchers-8"));
    Effect effect = effect(TWO_YEARS, withDuty, "2026-01-01");
    assertThat(effect.kinds())
        .containsExactly(
            EffectKind.NO_LONGER_DUE,
            EffectKind.NEWLY_RESTRICTED,
            EffectKind.LONGER,
            EffectKind.DUTY_LONGER,
            EffectKind.RESTRICTED_EARLIER);
    assertThat(effect.sentence())
        .contains(
            "restricted now, and was not",
            "has to be kept longer: until 1 March 2028 instead of not at all");
  }

  @Test
  void aRuleThatComesOrGoesIsNamedAsSuch() {
    PolicyEdition none = policy(businessMaximum("max", only("user.financial"), "P2Y"));
    Effect comes = effect(none, TWO_YEARS, "2021-01-01");
    assertThat(comes.kinds()).containsExactly(EffectKind.NEW_RULE);
    assertThat(comes.sentence())
        .isEqualTo("“user.contact.email”: a rule now reaches the data, and none did.");
    assertThat(effect(TWO_YEARS, none, "2023-01-01").kinds())
        .containsExactly(EffectKind.NO_RULE_ANY_MORE, EffectKind.NO_LONGER_DUE);
  }

  @Test
  void anotherEndOrWarningIsNamed() {
    PolicyEdition anonymise =
        policy(
            rule(
                "max",
                RuleKind.MAXIMUM,
                Basis.BUSINESS,
                EVERYTHING,
                after("P2Y"),
                Disposition.ANONYMISE));
    Effect other = effect(TWO_YEARS, anonymise, "2021-01-01");
    assertThat(other.kinds()).containsExactly(EffectKind.DISPOSITION_CHANGED);
    assertThat(other.sentence())
        .isEqualTo("“user.contact.email”: at the end: anonymise instead of erase.");
    Rule limit = TWO_YEARS.content().rules().getFirst();
    PolicyEdition warned = policy(warned(limit));
    assertThat(effect(TWO_YEARS, warned, "2021-01-01").kinds())
        .containsExactly(EffectKind.NOTICE_CHANGED);
  }

  @Test
  void theSameOutcomeByAnotherRuleIsNotCalledUnchanged() {
    PolicyEdition renamed = policy(businessMaximum("other", EVERYTHING, "P2Y"));
    assertThat(effect(TWO_YEARS, renamed, "2021-01-01").kinds())
        .containsExactly(EffectKind.OTHER_REASON);
  }

  @Test
  void anotherAnswerToARequestIsTold() {
    PolicyEdition duty = policy(lawMinimum("min", EVERYTHING, "P8Y", "hgb-vouchers-8"));
    PolicyEdition need = policy(businessMinimum("min", EVERYTHING, "P8Y"));
    Effect effect =
        new Comparison(duty, need, at("2026-01-01"), Language.EN)
            .of(PROFILE, created("2020-03-01"), true)
            .getFirst();
    assertThat(effect.kinds()).containsExactly(EffectKind.ERASURE_ANSWER_CHANGED);
    assertThat(effect.sentence())
        .isEqualTo(
            "“user.contact.email”: a request for erasure is answered otherwise: a person decides instead of"
                + " refuse for now and restrict, until 1 March 2028.");
  }

  @Test
  void fieldsAreGroupedByBothDecisionsAndLongListsAreCut() {
    PolicyEdition financialOnly = policy(businessMaximum("max", only("user.financial"), "P2Y"));
    Profile two = profile("DE", "DE", "user.contact.email", "user.financial", "user.name");
    List<Effect> effects =
        new Comparison(TWO_YEARS, financialOnly, at("2021-01-01"), Language.EN)
            .of(two, created("2020-03-01"), false);
    assertThat(effects.stream().map(Effect::fields))
        .containsExactly(List.of("user.contact.email", "user.name"), List.of("user.financial"));
    EffectTotals totals = EffectTotals.of(List.of(effects, effects));
    assertThat(totals.records()).isEqualTo(2);
    assertThat(totals.changedRecords()).isEqualTo(2);
    assertThat(totals.byKind())
        .containsOnly(
            Map.entry(EffectKind.UNCHANGED, new EffectTotals.Affected(2, 2)),
            Map.entry(EffectKind.NO_RULE_ANY_MORE, new EffectTotals.Affected(2, 2)));
    String[] many = {"user.a", "user.b", "user.c", "user.d", "user.e", "user.f", "user.g"};
    assertThat(
            new Comparison(TWO_YEARS, TWO_YEARS, at("2021-01-01"), Language.EN)
                .of(profile("DE", "DE", many), created("2020-03-01"), false)
                .getFirst()
                .sentence())
        .isEqualTo("“user.a”, “user.b”, “user.c”, “user.d”, “user.e” and 2 more: nothing changes.");
  }

  private static Effect effect(PolicyEdition before, PolicyEdition after, String asOf) {
    List<Effect> effects =
        new Comparison(before, after, at(asOf), Language.EN)
            .of(PROFILE, created("2020-03-01"), false);
    assertThat(effects).hasSize(1);
    return effects.getFirst();
  }

  private static Scope only(String category) {
    return read(Map.of("categories", List.of(category)), Scope.class);
  }

  private static Rule warned(Rule rule) {
    Map<String, Object> tree = PlanJson.mapper().convertValue(rule, new TypeReference<>() {});
    tree.put("notice", "PT48H");
    return read(tree, Rule.class);
  }

  private static <T> T read(Object tree, Class<T> type) {
    return PlanJson.mapper().convertValue(tree, type);
  }
}
