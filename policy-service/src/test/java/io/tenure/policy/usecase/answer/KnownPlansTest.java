package io.tenure.policy.usecase.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.Drafts;
import io.tenure.policy.domain.decision.PlanCompiler;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownPlansTest {

  private static final Instant MOMENT = Drafts.at("2026-06-01");
  private static final Rule GERMANY = Drafts.businessMaximum("de", subject("DE"), "P3Y");
  private static final Rule FRANCE = Drafts.businessMaximum("fr", subject("FR"), "P3Y");
  private static final Profile GERMAN = Drafts.profile("DE", "DE", "user.contact");
  private static final Profile FRENCH = Drafts.profile("FR", "DE", "user.contact");

  private final KnownPlans plans = new KnownPlans();

  @Test
  void aPlanIsCompiledOnce() {
    ActiveVersion version = version(1, "2026-01-01", GERMANY, FRANCE);
    RetentionPlan plan = plans.plan(version, GERMAN, MOMENT);
    assertThat(plan).isEqualTo(PlanCompiler.compile(version.edition(), GERMAN, MOMENT));
    assertThat(plans.plan(version, GERMAN, MOMENT.plusSeconds(60))).isSameAs(plan);
  }

  @Test
  void theNextVersionCompilesOnlyWhatItTouches() {
    ActiveVersion first = version(1, "2026-01-01", GERMANY, FRANCE);
    RetentionPlan german = plans.plan(first, GERMAN, MOMENT);
    RetentionPlan french = plans.plan(first, FRENCH, MOMENT);
    Rule shorter = Drafts.businessMaximum("de", subject("DE"), "P1Y");
    ActiveVersion second = version(2, "2026-05-01", shorter, FRANCE);
    RetentionPlan newGerman = plans.plan(second, GERMAN, MOMENT);
    RetentionPlan newFrench = plans.plan(second, FRENCH, MOMENT);
    assertThat(newGerman).isEqualTo(PlanCompiler.compile(second.edition(), GERMAN, MOMENT));
    assertThat(newFrench).isEqualTo(PlanCompiler.compile(second.edition(), FRENCH, MOMENT));
    assertThat(newGerman.digest()).isNotEqualTo(german.digest());
    assertThat(newFrench.groups()).isSameAs(french.groups());
  }

  @Test
  void aQuestionAboutThePastIsAnsweredByThePastAndPushesNothingOut() {
    ActiveVersion first = version(1, "2026-01-01", GERMANY);
    Rule shorter = Drafts.businessMaximum("de", subject("DE"), "P1Y");
    ActiveVersion second = version(2, "2026-05-01", shorter);
    RetentionPlan now = plans.plan(second, GERMAN, MOMENT);
    Instant past = Drafts.at("2026-02-01");
    assertThat(plans.plan(first, GERMAN, past))
        .isEqualTo(PlanCompiler.compile(first.edition(), GERMAN, past));
    assertThat(plans.plan(second, GERMAN, MOMENT)).isSameAs(now);
  }

  @Test
  void onlySoManyAreKept() {
    Bounded<Integer, String> kept = new Bounded<>(2);
    kept.put(1, "one");
    kept.put(2, "two");
    assertThat(kept.get(1)).isEqualTo("one");
    kept.put(3, "three");
    assertThat(kept).containsOnlyKeys(1, 3);
  }

  private static ActiveVersion version(int number, String from, Rule... rules) {
    return new ActiveVersion(
        UUID.nameUUIDFromBytes(new byte[] {1}),
        number,
        Drafts.at(from),
        false,
        new PolicyEdition(
            "v" + number,
            "sha256:" + number,
            new PolicyContent(List.of(rules), null, null),
            Drafts.policy().catalogue(),
            Bindings.NONE));
  }

  private static Scope subject(String country) {
    return new Scope(List.of(country), null, null, null, null, null, null, null);
  }
}
