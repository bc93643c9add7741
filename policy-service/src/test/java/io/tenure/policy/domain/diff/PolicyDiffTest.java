package io.tenure.policy.domain.diff;

import static io.tenure.policy.domain.decision.Drafts.EVERYTHING;
import static io.tenure.policy.domain.decision.Drafts.after;
import static io.tenure.policy.domain.decision.Drafts.businessMaximum;
import static io.tenure.policy.domain.decision.Drafts.lawMinimum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.domain.sentence.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDiffTest {

  private static final Instant NEW_YEAR_IN_BERLIN = Instant.parse("2024-12-31T23:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | “Rule invoices”: 10 years → 8 years from 1 January 2025.",
        "DE | „Rule invoices“: 10 Jahre → 8 Jahre ab dem 1. Januar 2025.",
        "FR | «\u00a0Rule invoices\u00a0»\u00a0: 10 ans → 8 ans à partir du 1er janvier 2025.",
        "ES | «Rule invoices»: 10 años → 8 años a partir del 1 de enero de 2025."
      })
  void aShorterPeriodIsSaidInOneLine(Language language, String sentence) {
    RuleChange change = only(minimum("P10Y"), minimum("P8Y"));
    assertThat(change.aspects()).containsExactly(Aspect.END);
    assertThat(new DiffSentences(language).of(change, NEW_YEAR_IN_BERLIN)).isEqualTo(sentence);
  }

  @Test
  void theRulesOwnFirstDayIsNamedBeforeThatOfTheVersion() {
    Rule dated = validFrom(minimum("P8Y"), LocalDate.of(2025, 7, 1));
    RuleChange change = only(minimum("P10Y"), dated);
    assertThat(change.aspects()).containsExactly(Aspect.END, Aspect.VALIDITY);
    assertThat(english(change)).isEqualTo("“Rule invoices”: 10 years → 8 years from 1 July 2025.");
    assertThat(english(only(dated, minimum("P8Y"))))
        .isEqualTo("“Rule invoices”: validity: from 1 July 2025 → always.");
  }

  @Test
  void newAndGoneRulesAreSaidWithWhatTheyOrder() {
    PolicyContent one = content(minimum("P8Y"));
    PolicyContent two = content(businessMaximum("go", EVERYTHING, "P1Y"));
    PolicyDiff diff = PolicyDiff.between(one, two);
    assertThat(diff.rules().stream().map(PolicyDiffTest::english).toList())
        .containsExactly(
            "“Rule go”: new rule from 1 January 2025; erased: 1 year after the record was created.",
            "“Rule invoices”: rule removed; it said: kept at least: 8 years after the record was"
                + " created.");
  }

  @Test
  void scopeAndOtherAspectsAreSaidWithBeforeAndAfter() {
    Rule narrow =
        businessMaximum(
            "go",
            new Scope(
                List.of("DE"), null, List.of("user.name"), List.of("LEAD"), null, null, null, null),
            "P1Y");
    Rule wide =
        businessMaximum(
            "go",
            new Scope(
                List.of("FR", "DE"),
                null,
                List.of("user.name", "user.contact.email"),
                List.of("LEAD"),
                null,
                null,
                null,
                null),
            "P1Y");
    assertThat(english(only(narrow, wide)))
        .isEqualTo(
            "“Rule go”: scope: Leads; name; people (Germany) → Leads; e-mail address, name; people"
                + " (France, Germany).");
  }

  @Test
  void noOrderMakesADifference() {
    Rule a = businessMaximum("a", scope("DE", "FR"), "P1Y");
    Rule b = businessMaximum("b", EVERYTHING, "P1Y");
    Rule latest = withEnd(b, new EndExpression.Latest(List.of(after("P1Y"), after("P2Y")), null));
    Rule turned =
        withEnd(
            b,
            new EndExpression.Latest(
                List.of(after("P2Y"), after("P1Y")), EndExpression.MissingOperand.PROPAGATE));
    assertThat(
            PolicyDiff.between(
                    content(a, latest),
                    content(turned, businessMaximum("a", scope("FR", "DE"), "P1Y")))
                .isEmpty())
        .isTrue();
  }

  @Test
  void controllersAndTheirOrderCount() {
    Controller de = new Controller("de", "Eins", "DE", null);
    Controller two = new Controller("de2", "Zwei", "DE", List.of(LocalDate.of(2024, 6, 30)));
    PolicyDiff turned =
        PolicyDiff.between(
            new PolicyContent(List.of(), List.of(de, two), List.of()),
            new PolicyContent(List.of(), List.of(two, de), List.of("x")));
    assertThat(turned.controllers()).isEmpty();
    assertThat(turned.controllerOrder()).containsExactly("de2", "de");
    assertThat(turned.triggersAdded()).containsExactly("x");
    assertThat(turned.isEmpty()).isFalse();
    assertThat(new DiffSentences(Language.DE).ofOrder(turned.controllerOrder()))
        .startsWith("Reihenfolge der Organisationen: de2, de;");
    assertThat(new DiffSentences(Language.EN).ofTrigger("x", ChangeKind.ADDED))
        .isEqualTo("New event: “x”.");
    ControllerChange gone =
        PolicyDiff.between(
                new PolicyContent(List.of(), List.of(de, two), List.of()),
                new PolicyContent(List.of(), List.of(two), List.of()))
            .controllers()
            .getFirst();
    assertThat(new DiffSentences(Language.FR).of(gone))
        .isEqualTo("Organisation supprimée\u00a0: Eins.");
  }

  @Test
  void aDraftThatNamesARuleTwiceHasNoDifference() {
    assertThatThrownBy(() -> PolicyDiff.between(content(minimum("P1Y"), minimum("P2Y")), content()))
        .isInstanceOf(IllegalStateException.class);
  }

  private static String english(RuleChange change) {
    return new DiffSentences(Language.EN).of(change, NEW_YEAR_IN_BERLIN);
  }

  private static RuleChange only(Rule before, Rule after) {
    PolicyDiff diff = PolicyDiff.between(content(before), content(after));
    assertThat(diff.rules()).hasSize(1);
    return diff.rules().getFirst();
  }

  private static Rule minimum(String period) {
    return lawMinimum("invoices", EVERYTHING, period, "hgb-vouchers-8");
  }

  private static PolicyContent content(Rule... rules) {
    return new PolicyContent(List.of(rules), null, null);
  }

  private static Scope scope(String... subjects) {
    return new Scope(List.of(subjects), null, null, null, null, null, null, null);
  }

  private static Rule validFrom(Rule rule, LocalDate day) {
    return copy(rule, rule.end(), day);
  }

  private static Rule withEnd(Rule rule, EndExpression end) {
    return copy(rule, end, rule.validFrom());
  }

  private static Rule copy(Rule rule, EndExpression end, LocalDate validFrom) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.kind(),
        rule.basis(),
        rule.scope(),
        rule.condition(),
        end,
        rule.zone(),
        rule.disposition(),
        rule.technique(),
        rule.notice(),
        rule.obligations(),
        validFrom,
        rule.validTo(),
        rule.justification(),
        rule.owner());
  }
}
