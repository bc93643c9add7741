package io.tenure.policy.domain.lock;

import io.tenure.policy.domain.obligation.Applicability;
import io.tenure.policy.domain.obligation.Applicability.Answer;
import io.tenure.policy.domain.obligation.Execution;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.obligation.Organisation;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Facts about an organisation decide which law binds it: nobody gets rid of a locked statutory rule
 * by stating other facts.
 */
record Binding(Rule rule, Executions executions) {

  /** Places of the controllers whom the rule bound, or may have bound, and no longer binds. */
  List<Integer> released(PolicyContent before, PolicyContent after) {
    Optional<Applicability> condition = condition();
    if (condition.isEmpty()) {
      return List.of();
    }
    return IntStream.range(0, after.controllers().size())
        .filter(i -> answer(condition.get(), after.controllers().get(i)) == Answer.NO)
        .filter(i -> bound(condition.get(), before, after.controllers().get(i)))
        .boxed()
        .toList();
  }

  private boolean bound(Applicability condition, PolicyContent before, Controller now) {
    return before.controllers().stream()
        .filter(then -> now.key().equals(then.key()) && isMeant(then))
        .anyMatch(then -> answer(condition, then) != Answer.NO);
  }

  private boolean isMeant(Controller controller) {
    List<String> wanted = rule.scope().controllerJurisdictions();
    return wanted.isEmpty()
        || wanted.stream().anyMatch(code -> Jurisdiction.covers(code, controller.jurisdiction()));
  }

  private static Answer answer(Applicability condition, Controller controller) {
    return condition.of(new Organisation(controller.facts(), controller.measures()));
  }

  /** Empty where the rule is no law, or one of its obligations binds everybody. */
  private Optional<Applicability> condition() {
    List<Applicability> conditions = new ArrayList<>();
    for (String id : rule.obligations()) {
      Applicability appliesIf = executions.of(id).map(Execution::appliesIf).orElse(null);
      if (appliesIf == null) {
        return Optional.empty();
      }
      conditions.add(appliesIf);
    }
    return rule.law() && !conditions.isEmpty()
        ? Optional.of(new Applicability.Any(conditions))
        : Optional.empty();
  }
}
