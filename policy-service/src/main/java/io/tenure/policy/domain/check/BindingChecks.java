package io.tenure.policy.domain.check;

import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.obligation.Execution;
import io.tenure.policy.domain.obligation.ExecutionSentence;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.organisation.Applicability;
import io.tenure.policy.domain.organisation.Applicability.Answer;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the obligations on which a statutory rule rests bind the controllers that it is for: many
 * bind only some sectors or roles.
 */
record BindingChecks(Rule rule, String place, List<Controller> controllers, Executions executions) {

  List<Finding> check() {
    List<Applicability> conditions = new ArrayList<>();
    for (String id : rule.obligations()) {
      Optional<Execution> execution = executions.of(id);
      if (execution.isEmpty() || execution.get().appliesIf() == null) {
        // One that binds everybody is enough; an unknown one is told elsewhere.
        return List.of();
      }
      conditions.add(execution.get().appliesIf());
    }
    if (!rule.law() || conditions.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    List<Controller> meant = controllers.stream().filter(this::isMeant).toList();
    List<Controller> unbound = with(Answer.NO, meant, conditions);
    if (!unbound.isEmpty()) {
      String message =
          "None of its obligations binds %s: they bind only where %s."
              .formatted(names(unbound), words(conditions));
      findings.add(
          unbound.size() == meant.size()
              ? Finding.error(
                  Code.OBLIGATION_DOES_NOT_BIND, rule.id(), place + ".obligations", message)
              : Finding.warning(
                  Code.OBLIGATION_BINDS_SOME_ONLY, rule.id(), place + ".obligations", message));
    }
    List<Controller> open = with(Answer.UNKNOWN, meant, conditions);
    if (!open.isEmpty()) {
      findings.add(
          Finding.warning(
              Code.BINDING_UNKNOWN,
              rule.id(),
              place + ".obligations",
              "Its obligations bind only where %s. State %s of %s."
                  .formatted(words(conditions), unknown(open, conditions), names(open))));
    }
    return findings;
  }

  /** In its scope, and not left out by its own condition. */
  private boolean isMeant(Controller controller) {
    List<String> scope = rule.scope().controllerJurisdictions();
    boolean leftOut =
        rule.appliesIf() != null
            && RuleChecks.sound(rule.appliesIf())
            && rule.appliesIf().of(controller.organisation()) == Answer.NO;
    return controller.jurisdiction() != null
        && !leftOut
        && (scope.isEmpty()
            || scope.stream().anyMatch(s -> Jurisdiction.covers(s, controller.jurisdiction())));
  }

  private static List<Controller> with(
      Answer answer, List<Controller> of, Collection<Applicability> conditions) {
    return of.stream()
        .filter(c -> new Applicability.Any(List.copyOf(conditions)).of(c.organisation()) == answer)
        .toList();
  }

  private static String unknown(List<Controller> of, List<Applicability> conditions) {
    TreeSet<String> unknown = new TreeSet<>();
    of.forEach(
        controller ->
            conditions.forEach(each -> each.collectUnknown(controller.organisation(), unknown)));
    return String.join(", ", unknown);
  }

  private static String words(List<Applicability> conditions) {
    return conditions.stream()
        .map(ExecutionSentence::condition)
        .distinct()
        .collect(Collectors.joining(", or "));
  }

  private static String names(List<Controller> controllers) {
    return controllers.stream()
        .map(c -> Names.printable(c.key()))
        .collect(Collectors.joining(", "));
  }
}
