package io.tenure.policy.cli.cases;

import io.tenure.plan.GroupOutcome;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.FieldGroup;
import io.tenure.policy.cli.cases.CaseFacts.Question;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.PlanCompiler;
import io.tenure.policy.domain.decision.PolicyEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the compiled plan, which is what disposes of records, says the same as the decision,
 * which is what explains.
 */
final class PlanComparison {

  private PlanComparison() {}

  /** One sentence for each group of fields that differs; empty where all is well. */
  static List<String> differences(
      PolicyEdition policy, Question question, List<Decision> decisions) {
    RetentionPlan plan = PlanCompiler.compile(policy, question.profile(), question.asOf());
    Map<String, String> planned = new TreeMap<>();
    for (FieldGroup group : plan.groups()) {
      GroupOutcome outcome = PlanInterpreter.apply(group, question.facts().at(question.asOf()));
      planned.put(
          group.id(), group.fields() + " " + outcome + " " + outcome.statusAt(question.asOf()));
    }
    Map<String, String> decided =
        decisions.stream()
            .collect(
                Collectors.toMap(
                    Decision::groupId,
                    d -> d.fields() + " " + d.outcome() + " " + d.status(),
                    (a, b) -> a + " and " + b));
    List<String> differences = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>(planned.keySet());
    ids.addAll(decided.keySet());
    for (String id : ids) {
      if (!String.valueOf(planned.get(id)).equals(decided.get(id))) {
        differences.add(
            "The compiled plan differs from the decision, please report it: plan %s, decision %s."
                .formatted(planned.get(id), decided.get(id)));
      }
    }
    return differences;
  }
}
