package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says what somebody has to state of a controller, because there are rules only for some
 * controllers and it was taken for none of those: a bank that does not say so would be proposed the
 * shorter periods of others.
 */
record UnstatedFacts(Concern concern, PackShelf shelf) {

  /** One for each controller of which something is not known, by key. */
  Stream<Gap> gaps() {
    return concern.request().controllers().stream()
        .flatMap(controller -> gap(controller, open(controller)));
  }

  private List<Rule> open(Controller controller) {
    return shelf.parts().stream()
        .flatMap(pack -> pack.rules().stream())
        .filter(rule -> concern.open(rule, controller))
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
                + ". It was taken for an ordinary company, so rules for some controllers only ("
                + String.join(", ", open.stream().map(Rule::id).sorted().toList())
                + ") were not proposed for its sake. If it is a bank, an insurer or obliged under money laundering law they may order it to keep longer: state these facts and propose again before anything is erased; an empty list says that there is none."));
  }
}
