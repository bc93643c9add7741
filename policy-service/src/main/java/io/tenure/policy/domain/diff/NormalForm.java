package io.tenure.policy.domain.diff;

import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.MissingOperand;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.util.Comparator;
import java.util.List;

/**
 * One form for rules that say the same: lists whose order means nothing are sorted, and what may be
 * left out is filled in.
 */
final class NormalForm {

  private NormalForm() {}

  static Rule of(Rule rule) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.kind(),
        rule.basis(),
        of(rule.scope()),
        of(rule.condition()),
        of(rule.end()),
        rule.zone(),
        rule.disposition(),
        rule.technique(),
        rule.notice(),
        set(rule.obligations()),
        rule.validFrom(),
        rule.validTo(),
        rule.justification(),
        rule.owner(),
        rule.appliesIf(),
        rule.handOver(),
        rule.reviewStages(),
        rule.nextReview(),
        rule.locked());
  }

  static Scope of(Scope scope) {
    return new Scope(
        set(scope.subjectJurisdictions()),
        set(scope.controllerJurisdictions()),
        set(scope.categories()),
        set(scope.datasetKinds()),
        set(scope.datasets()),
        set(scope.systems()),
        set(scope.purposes()),
        set(scope.sensitivities()),
        set(scope.legalBases()),
        scope.except().stream().map(NormalForm::of).sorted(byJson()).distinct().toList());
  }

  static EndExpression of(EndExpression end) {
    return switch (end) {
      case EndExpression.PeriodAfter e ->
          new EndExpression.PeriodAfter(
              e.trigger(),
              e.anchor() == null ? Anchor.EVENT : e.anchor(),
              e.period(),
              e.zone(),
              e.fiscalYearEnds(),
              set(e.purposes()));
      case EndExpression.Earliest e -> new EndExpression.Earliest(all(e.of()), or(e.missing()));
      case EndExpression.Latest e -> new EndExpression.Latest(all(e.of()), or(e.missing()));
      default -> end;
    };
  }

  private static Condition of(Condition condition) {
    return switch (condition) {
      case Condition.NoValidConsent c -> new Condition.NoValidConsent(set(c.purposes()));
      case Condition.All c ->
          new Condition.All(
              c.of().stream().map(NormalForm::of).sorted(byJson()).distinct().toList());
      case Condition.Any c ->
          new Condition.Any(
              c.of().stream().map(NormalForm::of).sorted(byJson()).distinct().toList());
      case null -> null;
      default -> condition;
    };
  }

  private static List<EndExpression> all(List<EndExpression> operands) {
    return operands.stream().map(NormalForm::of).sorted(byJson()).distinct().toList();
  }

  private static MissingOperand or(MissingOperand missing) {
    return missing == null ? MissingOperand.PROPAGATE : missing;
  }

  private static List<String> set(List<String> values) {
    return values.stream().sorted().distinct().toList();
  }

  private static Comparator<Object> byJson() {
    return Comparator.comparing(PlanJson::canonical);
  }
}
