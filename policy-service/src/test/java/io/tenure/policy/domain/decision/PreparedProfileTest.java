package io.tenure.policy.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.sentence.Language;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is settled once must hold for every record; {@code -Dtenure.seed} repeats a failure. */
class PreparedProfileTest {

  @Test
  void thePlanIsCompiledOnce() {
    PreparedProfile prepared =
        PreparedProfile.of(
            Drafts.policy(Drafts.businessMaximum("go", Drafts.EVERYTHING, "P1Y")),
            Drafts.profile("DE", "DE", "user.name"),
            Drafts.at("2026-01-01"));
    assertThat(prepared.plan()).isSameAs(prepared.plan());
  }

  @Test
  void whatWasSettledAtOneMomentHoldsForItsEra() {
    long seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("PreparedProfileTest seed " + seed);
    Random random = new Random(seed);
    RandomPolicies draw = new RandomPolicies(random);
    int otherMoments = 0;
    for (int i = 0; i < Cases.of(3_000); i++) {
      PolicyEdition policy = draw.policy(8);
      Profile profile = draw.profile();
      Instant settled = draw.instant();
      PreparedProfile prepared = PreparedProfile.of(policy, profile, settled);
      for (int j = 0; j < 5; j++) {
        Instant moment = draw.instant();
        if (PreparedProfile.era(policy, moment) != PreparedProfile.era(policy, settled)) {
          continue;
        }
        Facts facts = draw.facts();
        boolean erasure = random.nextBoolean();
        assertThat(prepared.decide(facts, moment, erasure, Language.DE))
            .as("seed %d, policy %d, settled at %s, asked at %s", seed, i, settled, moment)
            .isEqualTo(DecisionEngine.decide(policy, profile, facts, moment, erasure, Language.DE));
        assertThat(DecisionEngine.outcomes(prepared, facts.at(moment)))
            .isEqualTo(
                prepared.decide(facts, moment, erasure, Language.DE).stream()
                    .map(Decision::outcome)
                    .toList());
        otherMoments++;
      }
    }
    assertThat(otherMoments).isGreaterThan(Cases.of(2_000));
  }
}
