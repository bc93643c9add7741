package io.tenure.benchmarks.decision;

import io.tenure.benchmarks.baseline.EveryRule;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.PreparedProfile;
import java.util.List;
import java.util.Map;

/** Compares the engine with its baseline: figures of two that differ would say nothing. */
public final class SameAnswers {
  private static final int FACTS = 200;

  private SameAnswers() {}

  /**
   * @return how many fields of records were compared
   * @throws IllegalStateException where the two differ
   */
  public static long check(int rules) {
    PolicyEdition policy = Drawn.policy(rules);
    EveryRule baseline = new EveryRule(policy, Drawn.AS_OF);
    Facts[] facts = Drawn.facts(FACTS);
    long compared = 0;
    for (Profile profile : Drawn.profiles(GeneratedRecords.atHome(PureDecisions.PROFILES))) {
      PreparedProfile prepared = PreparedProfile.of(policy, profile, Drawn.AS_OF);
      for (Facts each : facts) {
        compared += compare(prepared, each, baseline.decide(profile, each));
      }
    }
    return compared;
  }

  private static long compare(
      PreparedProfile prepared, Facts facts, Map<String, EveryRule.Ends> ends) {
    List<GroupOutcome> outcomes = DecisionEngine.outcomes(prepared, facts);
    List<RetentionPlan.FieldGroup> groups = prepared.plan().groups();
    long compared = 0;
    for (int i = 0; i < groups.size(); i++) {
      GroupOutcome outcome = outcomes.get(i);
      EveryRule.Ends expected =
          new EveryRule.Ends(
              outcome.retainUntil(),
              outcome.retainOpen(),
              outcome.restrictFrom(),
              outcome.reviewFrom(),
              outcome.disposeFrom());
      for (String field : groups.get(i).fields()) {
        if (!expected.equals(ends.get(field))) {
          throw new IllegalStateException(
              "The baseline decides %s otherwise: %s, not %s"
                  .formatted(field, ends.get(field), expected));
        }
        compared++;
      }
    }
    return compared;
  }

  /** Field groups of a record, on average: each is a decision of its own. */
  public static double groupsOfARecord(int rules) {
    PolicyEdition policy = Drawn.policy(rules);
    Profile[] profiles = Drawn.profiles(GeneratedRecords.atHome(PureDecisions.PROFILES));
    long groups = 0;
    for (Profile profile : profiles) {
      groups += PreparedProfile.of(policy, profile, Drawn.AS_OF).plan().groups().size();
    }
    return (double) groups / profiles.length;
  }
}
