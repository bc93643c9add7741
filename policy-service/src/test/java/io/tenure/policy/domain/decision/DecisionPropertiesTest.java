package io.tenure.policy.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Properties over drawn policies; a failure names the seed, and {@code -Dtenure.seed} repeats it.
 */
class DecisionPropertiesTest {

  private static final int POLICIES = Cases.of(20_000);
  private static final int FACTS_EACH = 52;

  private long seed;
  private Random random;
  private RandomPolicies draw;

  @BeforeEach
  void seed() {
    seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("DecisionPropertiesTest seed " + seed);
    random = new Random(seed);
    draw = new RandomPolicies(random);
  }

  /** 1,040,000 cases: the pure decision and the compiled plan say the same. */
  @Test
  void thePlanSaysWhatTheDecisionSays() {
    for (int i = 0; i < POLICIES; i++) {
      PolicyEdition policy = draw.policy(1 + random.nextInt(9));
      Profile profile = draw.profile();
      Instant asOf = draw.instant();
      RetentionPlan plan = PlanCompiler.compile(policy, profile, asOf);
      PreparedProfile prepared = PreparedProfile.of(policy, profile, asOf);
      for (int j = 0; j < FACTS_EACH; j++) {
        Facts facts = draw.facts();
        List<Decision> decisions = prepared.decide(facts, asOf, false, Language.EN);
        List<GroupOutcome> outcomes = PlanInterpreter.apply(plan, facts.at(asOf));
        if (!sameAs(plan, outcomes, asOf, decisions)) {
          assertThat(decisions.stream().map(Decision::outcome).toList())
              .as("seed %d, policy %d, facts %d", seed, i, j)
              .isEqualTo(outcomes);
          fail("seed %d, policy %d, facts %d: fields or status differ", seed, i, j);
        }
      }
    }
  }

  private static boolean sameAs(
      RetentionPlan plan, List<GroupOutcome> outcomes, Instant asOf, List<Decision> decisions) {
    boolean same = decisions.size() == outcomes.size() && outcomes.size() == plan.groups().size();
    for (int i = 0; same && i < outcomes.size(); i++) {
      Decision decision = decisions.get(i);
      same =
          decision.outcome().equals(outcomes.get(i))
              && decision.fields().equals(plan.groups().get(i).fields())
              && decision.status() == outcomes.get(i).statusAt(asOf);
    }
    return same;
  }

  @Test
  void everyFieldIsDecidedExactlyOnce() {
    for (int i = 0; i < Cases.of(2_000); i++) {
      Profile profile = draw.profile();
      List<Decision> decisions =
          DecisionEngine.decide(draw.policy(6), profile, draw.facts(), draw.instant(), true);
      assertThat(decisions.stream().flatMap(d -> d.fields().stream()).toList())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              profile.fields().stream().map(ProfileField::name).toList());
    }
  }

  @Test
  void noOrderOfRulesOrFieldsChangesADecision() {
    for (int i = 0; i < Cases.of(5_000); i++) {
      PolicyEdition policy = draw.policy(8);
      Profile profile = draw.profile();
      Facts facts = draw.facts();
      Instant asOf = draw.instant();
      List<Decision> expected = DecisionEngine.decide(policy, profile, facts, asOf, true);
      List<Rule> rules = new ArrayList<>(policy.content().rules());
      Collections.shuffle(rules, random);
      List<ProfileField> fields = new ArrayList<>(profile.fields());
      Collections.shuffle(fields, random);
      Profile shuffled = with(profile, fields);
      PolicyEdition other = with(policy, rules);
      assertThat(DecisionEngine.decide(other, shuffled, facts, asOf, true))
          .as("seed %d, policy %d", seed, i)
          .isEqualTo(expected);
      assertThat(PlanCompiler.compile(other, shuffled, asOf).digest())
          .isEqualTo(PlanCompiler.compile(policy, profile, asOf).digest());
    }
  }

  @Test
  void noBusinessRuleShortensAStatutoryMinimumOrStretchesAStatutoryMaximum() {
    int shortened = 0;
    for (int i = 0; i < Cases.of(20_000); i++) {
      PolicyEdition policy = draw.policy(8);
      PolicyEdition law =
          with(policy, policy.content().rules().stream().filter(Rule::law).toList());
      Profile profile = draw.profile();
      Facts facts = draw.facts();
      Instant asOf = draw.instant();
      Map<String, Decision> lawful = byField(law, profile, facts, asOf);
      Map<String, Decision> all = byField(policy, profile, facts, asOf);
      for (String field : all.keySet()) {
        Decision statutory = lawful.get(field);
        Decision actual = all.get(field);
        String where = "seed " + seed + ", policy " + i + ", field " + field;
        if (statutory.retainOpen()) {
          assertThat(actual.retainOpen()).as(where).isTrue();
        }
        if (statutory.retainUntil() != null) {
          assertThat(actual.retainUntil()).as(where).isAfterOrEqualTo(statutory.retainUntil());
        }
        if (statutory.disposeFrom() != null) {
          assertThat(actual.disposeFrom()).as(where).isBeforeOrEqualTo(statutory.disposeFrom());
          assertThat(actual.retainOpen()).as(where).isEqualTo(statutory.retainOpen());
          if (statutory.removeFrom() != null) {
            assertThat(actual.removeFrom()).as(where).isBeforeOrEqualTo(statutory.removeFrom());
            shortened++;
          }
        }
      }
    }
    assertThat(shortened).as("cases with a statutory maximum").isGreaterThan(Cases.of(1_000));
  }

  @Test
  void everyRuleThatSpokeIsToldAndOneThatDecidesIsMarked() {
    for (int i = 0; i < Cases.of(5_000); i++) {
      PolicyEdition policy = draw.policy(8);
      Profile profile = draw.profile();
      Facts facts = draw.facts();
      Instant asOf = draw.instant();
      for (Decision decision : DecisionEngine.decide(policy, profile, facts, asOf, true)) {
        for (ProfileField field : profile.fields()) {
          if (decision.fields().contains(field.name())) {
            List<String> spoke =
                policy.content().rules().stream()
                    .filter(rule -> RuleSelection.covers(rule, profile, field))
                    .map(Rule::id)
                    .toList();
            assertThat(decision.rules().stream().map(RuleTrace::ruleId).toList())
                .as("seed %d", seed)
                .containsAll(spoke)
                .doesNotHaveDuplicates();
          }
        }
        assertThat(
                decision.rules().stream()
                    .filter(t -> t.outcome() == RuleTrace.Outcome.WON)
                    .map(RuleTrace::ruleId)
                    .toList())
            .as("seed %d", seed)
            .isSubsetOf(winners(decision));
        assertThat(decision.sentence()).isNotBlank();
        assertThat(decision.erasure()).isNotNull();
      }
    }
  }

  private static List<String> winners(Decision decision) {
    List<String> winners = new ArrayList<>();
    if (decision.winningMinimum() != null) {
      winners.add(decision.winningMinimum());
    }
    if (decision.winningMaximum() != null) {
      winners.add(decision.winningMaximum());
    }
    if (decision.activeUse() != null) {
      winners.add(decision.activeUse().rule());
    }
    if (decision.review() != null) {
      winners.add(decision.review().rule());
    }
    return winners;
  }

  private static Map<String, Decision> byField(
      PolicyEdition policy, Profile profile, Facts facts, Instant asOf) {
    return DecisionEngine.decide(policy, profile, facts, asOf, false).stream()
        .flatMap(d -> d.fields().stream().map(f -> Map.entry(f, d)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static PolicyEdition with(PolicyEdition policy, List<Rule> rules) {
    return new PolicyEdition(
        policy.versionId(),
        policy.digest(),
        new PolicyContent(rules, policy.content().controllers(), policy.content().triggers()),
        policy.catalogue(),
        policy.bindings());
  }

  private static Profile with(Profile profile, List<ProfileField> fields) {
    return new Profile(
        profile.system(),
        profile.dataset(),
        profile.datasetKind(),
        profile.subjectJurisdiction(),
        profile.controllerJurisdiction(),
        fields,
        profile.triggers(),
        profile.purposes(),
        profile.legalBases());
  }
}
