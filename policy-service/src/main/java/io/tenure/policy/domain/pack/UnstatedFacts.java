package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.organisation.Applicability.Answer;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says what somebody has to state of a controller, because rules that are only for some controllers
 * stand in the proposal for want of it: their minimums keep longer, their maximums do not act.
 */
record UnstatedFacts(Concern concern) {

  /**
   * One for each controller of which something is not known, by key.
   *
   * @param proposed the rules of the proposal
   */
  Stream<Gap> gaps(List<Rule> proposed) {
    return concern.request().controllers().stream()
        .flatMap(controller -> gap(controller, open(controller, proposed)));
  }

  private List<Rule> open(Controller controller, List<Rule> proposed) {
    return proposed.stream()
        .filter(rule -> concern.controllers(rule).contains(controller))
        .filter(rule -> Concern.condition(rule, controller) == Answer.UNKNOWN)
        .toList();
  }

  private static Stream<Gap> gap(Controller controller, List<Rule> open) {
    if (open.isEmpty()) {
      return Stream.empty();
    }
    TreeSet<String> unknown = new TreeSet<>();
    open.forEach(rule -> rule.appliesIf().collectUnknown(controller.organisation(), unknown));
    return Stream.of(
        new Gap(
            GapCode.CONTROLLER_FACTS_UNKNOWN,
            controller.jurisdiction(),
            List.of(controller.key()),
            open.stream().flatMap(rule -> rule.obligations().stream()).distinct().sorted().toList(),
            "It is not stated what "
                + controller.key()
                + " is: "
                + String.join(", ", unknown)
                + ". Until it is, rules for some controllers only ("
                + String.join(", ", open.stream().map(Rule::id).sorted().toList())
                + ") keep as if they were for it, and erase nothing. State these facts; an empty list says that there is none."));
  }
}
