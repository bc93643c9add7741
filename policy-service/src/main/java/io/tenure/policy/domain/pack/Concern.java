package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.organisation.Applicability.Answer;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.organisation.Organisation;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;

/**
 * For whom a rule is. Three-valued: what nobody stated of a controller is unknown and never taken
 * for no, so that no duty to keep is left out for want of a fact.
 */
record Concern(ProposalRequest request, Bindings bindings) {

  /** Whether a rule can speak about a record of one of these controllers and customers. */
  boolean mayAct(Rule rule) {
    return PackShelf.covers(rule.scope().subjectJurisdictions(), request.customers())
        && controllers(rule).stream().anyMatch(controller -> mayBind(rule, controller));
  }

  /** Controllers within the scope of the rule. */
  List<Controller> controllers(Rule rule) {
    return request.controllers().stream()
        .filter(
            controller ->
                PackShelf.covers(
                    rule.scope().controllerJurisdictions(), List.of(controller.jurisdiction())))
        .toList();
  }

  /** Whether it is not known that the rule is none for the controller. */
  boolean mayBind(Rule rule, Controller controller) {
    return condition(rule, controller) != Answer.NO && lawMayBind(rule, controller.organisation());
  }

  /** What the rule's own condition says of the controller; without any, yes. */
  static Answer condition(Rule rule, Controller controller) {
    return rule.appliesIf() == null ? Answer.YES : rule.appliesIf().of(controller.organisation());
  }

  private boolean lawMayBind(Rule rule, Organisation organisation) {
    return !rule.law()
        || rule.obligations().isEmpty()
        || rule.obligations().stream().anyMatch(id -> bindings.mayBind(id, organisation));
  }
}
