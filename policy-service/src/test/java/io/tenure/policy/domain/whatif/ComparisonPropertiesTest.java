package io.tenure.policy.domain.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.RandomPolicies;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Properties over drawn pairs of policies; {@code -Dtenure.seed} repeats a run. */
class ComparisonPropertiesTest {

  private static final int CASES = 10_000;

  private long seed;
  private Random random;
  private RandomPolicies draw;

  @BeforeEach
  void seed() {
    seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("ComparisonPropertiesTest seed " + seed);
    random = new Random(seed);
    draw = new RandomPolicies(random);
  }

  @Test
  void theSamePolicyChangesNothing() {
    for (int i = 0; i < CASES; i++) {
      PolicyEdition policy = draw.policy(6);
      List<Effect> effects =
          of(policy, policy, draw.profile(), draw.facts(), draw.instant(), Language.EN);
      assertThat(effects)
          .as("seed %d, case %d", seed, i)
          .isNotEmpty()
          .allSatisfy(e -> assertThat(e.kinds()).containsExactly(EffectKind.UNCHANGED));
      assertThat(EffectTotals.of(List.of(effects)).changedRecords()).isZero();
    }
  }

  @Test
  void whoSwapsThePoliciesGetsTheMirrorImage() {
    Set<EffectKind> seen = EnumSet.noneOf(EffectKind.class);
    for (int i = 0; i < CASES; i++) {
      PolicyEdition one = draw.policy(6);
      PolicyEdition two = near(one);
      Profile profile = draw.profile();
      Facts facts = draw.facts();
      Instant asOf = draw.instant();
      List<Effect> there = of(one, two, profile, facts, asOf, Language.EN);
      List<Effect> back = of(two, one, profile, facts, asOf, Language.EN);
      assertThat(back.stream().map(Effect::fields).toList())
          .as("seed %d, case %d", seed, i)
          .isEqualTo(there.stream().map(Effect::fields).toList());
      for (int j = 0; j < there.size(); j++) {
        assertThat(back.get(j).kinds())
            .as("seed %d, case %d", seed, i)
            .isEqualTo(EffectKind.mirrored(there.get(j).kinds()));
        assertThat(back.get(j).before()).isEqualTo(there.get(j).after());
        seen.addAll(there.get(j).kinds());
      }
    }
    Set<EffectKind> drawn = EnumSet.allOf(EffectKind.class);
    drawn.remove(EffectKind.NOTICE_CHANGED); // no notices are drawn
    assertThat(seen).as("kinds that occurred").containsAll(drawn);
  }

  @Test
  void noOrderOfRulesOrFieldsChangesAnything() {
    for (int i = 0; i < CASES / 4; i++) {
      PolicyEdition one = draw.policy(6);
      PolicyEdition two = near(one);
      Profile profile = draw.profile();
      Facts facts = draw.facts();
      Instant asOf = draw.instant();
      assertThat(of(shuffled(one), shuffled(two), shuffled(profile), facts, asOf, Language.DE))
          .as("seed %d, case %d", seed, i)
          .isEqualTo(of(one, two, profile, facts, asOf, Language.DE));
    }
  }

  /** What is called unchanged has the same days, whatever the comparison thinks. */
  @Test
  void everyFieldIsToldOnceAndNothingThatDiffersIsCalledUnchanged() {
    for (int i = 0; i < CASES; i++) {
      PolicyEdition one = draw.policy(6);
      PolicyEdition two = near(one);
      Profile profile = draw.profile();
      List<Effect> effects =
          of(
              one,
              two,
              profile,
              draw.facts(),
              draw.instant(),
              draw.pick(List.of(Language.values())));
      assertThat(effects.stream().flatMap(e -> e.fields().stream()))
          .containsExactlyInAnyOrderElementsOf(
              profile.fields().stream().map(ProfileField::name).toList());
      for (Effect effect : effects) {
        assertThat(effect.sentence()).as("seed %d", seed).isNotBlank().endsWith(".");
        if (!effect.changed()) {
          assertThat(effect.kinds()).hasSize(1);
          Decision before = effect.before();
          Decision after = effect.after();
          assertThat(after.status()).as("seed %d, case %d", seed, i).isEqualTo(before.status());
          assertThat(after.retainUntil()).isEqualTo(before.retainUntil());
          assertThat(after.retainOpen()).isEqualTo(before.retainOpen());
          assertThat(after.removeFrom()).isEqualTo(before.removeFrom());
          assertThat(after.restrictFrom()).isEqualTo(before.restrictFrom());
          assertThat(after.disposition()).isEqualTo(before.disposition());
          assertThat(after.winningMinimum()).isEqualTo(before.winningMinimum());
          assertThat(after.winningMaximum()).isEqualTo(before.winningMaximum());
          assertThat(after.erasure().action()).isEqualTo(before.erasure().action());
        }
      }
    }
  }

  /** Half of the time the same rules with one less, one more or one other, else others. */
  private PolicyEdition near(PolicyEdition policy) {
    PolicyEdition other = draw.policy(6);
    if (draw.one(2)) {
      return other;
    }
    List<Rule> rules = new ArrayList<>(policy.content().rules());
    int at = random.nextInt(rules.size());
    switch (random.nextInt(3)) {
      case 0 -> rules.remove(at);
      case 1 -> rules.set(at, other.content().rules().get(at));
      default -> rules.removeIf(rule -> rule.minimum() == random.nextBoolean());
    }
    return with(policy, rules);
  }

  private PolicyEdition shuffled(PolicyEdition policy) {
    List<Rule> rules = new ArrayList<>(policy.content().rules());
    Collections.shuffle(rules, random);
    return with(policy, rules);
  }

  private Profile shuffled(Profile p) {
    List<ProfileField> fields = new ArrayList<>(p.fields());
    Collections.shuffle(fields, random);
    return new Profile(
        p.system(),
        p.dataset(),
        p.datasetKind(),
        p.subjectJurisdiction(),
        p.controllerJurisdiction(),
        fields,
        p.triggers(),
        p.purposes(),
        p.legalBases());
  }

  private static PolicyEdition with(PolicyEdition policy, List<Rule> rules) {
    return new PolicyEdition(
        policy.versionId(),
        policy.digest(),
        new PolicyContent(rules, policy.content().controllers(), policy.content().triggers()),
        policy.catalogue(),
        policy.bindings());
  }

  private static List<Effect> of(
      PolicyEdition before,
      PolicyEdition after,
      Profile profile,
      Facts facts,
      Instant asOf,
      Language language) {
    return new Comparison(before, after, asOf, language).of(profile, facts, true);
  }
}
