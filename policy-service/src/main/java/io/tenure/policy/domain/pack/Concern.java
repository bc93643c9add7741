package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.organisation.Applicability.Answer;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.organisation.Organisation;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;

/**
 * For whom a rule is. A rule that is for some controllers only (a bank, an obliged entity) is for
 * those of whom that is stated: an ordinary company is proposed an ordinary company's rules, and is
 * asked for what it did not say ({@link UnstatedFacts}). Whether the law behind a rule binds is
 * three-valued: what nobody stated is unknown there, and not taken for no.
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

  /** Whether the rule is one for the controller, and the law behind it may be. */
  boolean mayBind(Rule rule, Controller controller) {
    return condition(rule, controller) == Answer.YES && lawMayBind(rule, controller.organisation());
  }

  /** Whether it depends on what was not stated of the controller that the rule is for it. */
  boolean open(Rule rule, Controller controller) {
    return PackShelf.covers(rule.scope().subjectJurisdictions(), request.customers())
        && controllers(rule).contains(controller)
        && condition(rule, controller) == Answer.UNKNOWN;
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
