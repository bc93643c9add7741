package io.tenure.policy.domain.pack;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.organisation.Applicability.Answer;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps what law against money laundering is about while the customer's relationship may run: the
 * years of that law count from its end, so its rules speak only once the end is known, and a
 * business limit for contacts without one would erase the file of a customer who is still there.
 * Only for controllers of which it is stated that such a rule is for them; of others nobody knows,
 * and none of their contacts would ever go.
 */
record RunningRelationships(Concern concern, Catalogue catalogue) {

  private static final String RELATIONSHIP = "business_relationship_end";

  /** What starts the years, and what it is called in sales systems. */
  private static final Set<String> ENDS = Set.of(RELATIONSHIP, "account_closed");

  /** One beside each of the rules that counts from such an end. */
  Stream<Rule> rules(List<Rule> proposed) {
    return proposed.stream().filter(this::counts).map(this::whileItRuns);
  }

  /** One for each of those and each seat, by id of the rule. */
  Stream<Gap> gaps(List<Rule> proposed) {
    return proposed.stream()
        .filter(this::counts)
        .sorted(Comparator.comparing(Rule::id))
        .flatMap(rule -> seats(rule).stream().map(seat -> gap(rule, seat)));
  }

  private boolean counts(Rule rule) {
    return rule.minimum()
        && rule.law()
        && rule.condition() != null
        && rule.appliesIf() != null
        && !ends(rule).isEmpty()
        && !bound(rule).isEmpty();
  }

  private List<Controller> bound(Rule rule) {
    return concern.controllers(rule).stream()
        .filter(controller -> Concern.condition(rule, controller) == Answer.YES)
        .toList();
  }

  private List<String> seats(Rule rule) {
    return bound(rule).stream().map(Controller::jurisdiction).distinct().sorted().toList();
  }

  private Set<String> ends(Rule rule) {
    TreeSet<String> ends = new TreeSet<>();
    rule.obligations().stream()
        .flatMap(id -> catalogue.obligation(id).stream())
        .map(Catalogue.Listed::obligation)
        .map(Obligation::trigger)
        .filter(ENDS::contains)
        .forEach(ends::add);
    if (ends.contains(RELATIONSHIP)) {
      ends.add("relationship_end");
    }
    return ends;
  }

  private Rule whileItRuns(Rule rule) {
    Scope scope = rule.scope();
    return new Rule(
        id(rule),
        rule.title() + ": while the relationship may run",
        RuleKind.MINIMUM,
        Basis.BUSINESS,
        new Scope(
            scope.subjectJurisdictions(),
            seats(rule),
            scope.categories(),
            scope.datasetKinds(),
            scope.datasets(),
            scope.systems(),
            scope.purposes(),
            scope.sensitivities()),
        new Condition.All(
            ends(rule).stream().<Condition>map(Condition.TriggerAbsent::new).toList()),
        new EndExpression.Never("Kept until the end of the relationship is known."),
        rule.zone(),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        "The duty of "
            + rule.id()
            + " counts from the end of the relationship. Where that is not known, the customer may still be there.",
        rule.owner(),
        rule.appliesIf(),
        null,
        null,
        null,
        false);
  }

  private Gap gap(Rule rule, String seat) {
    List<String> keys =
        bound(rule).stream()
            .filter(controller -> controller.jurisdiction().equals(seat))
            .map(Controller::key)
            .toList();
    return new Gap(
        GapCode.RELATIONSHIP_END_UNKNOWN,
        seat,
        keys,
        rule.obligations(),
        "The years of "
            + rule.id()
            + " count from the end of the relationship. Until one of "
            + String.join(", ", ends(rule))
            + " is known of a record, the rule "
            + id(rule)
            + " keeps it for "
            + String.join(", ", keys)
            + ", people who never became customers too: have the data map or events supply it, or narrow that rule.");
  }

  private static String id(Rule rule) {
    return rule.id() + "-running";
  }
}
