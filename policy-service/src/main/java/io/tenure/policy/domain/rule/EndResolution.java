package io.tenure.policy.domain.rule;

import io.tenure.plan.EndExpression;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Fills in what a rule leaves to its surroundings: its zone and the controller's fiscal years. */
public record EndResolution(ZoneId zone, List<LocalDate> fiscalYearEnds) {

  /** The complete expression, ready for a plan. */
  public EndExpression resolve(EndExpression expression) {
    return switch (expression) {
      case EndExpression.PeriodAfter e -> periodAfter(e);
      case EndExpression.PeriodBefore e ->
          new EndExpression.PeriodBefore(e.trigger(), e.period(), or(e.zone()));
      case EndExpression.OnDate e -> new EndExpression.OnDate(e.lastDay(), or(e.zone()));
      case EndExpression.AfterRetention e ->
          new EndExpression.AfterRetention(e.period(), or(e.zone()));
      case EndExpression.Earliest e -> new EndExpression.Earliest(all(e.of()), or(e.missing()));
      case EndExpression.Latest e -> new EndExpression.Latest(all(e.of()), or(e.missing()));
      case EndExpression.Never e -> e;
    };
  }

  private EndExpression periodAfter(EndExpression.PeriodAfter e) {
    EndExpression.Anchor anchor = e.anchor() == null ? EndExpression.Anchor.EVENT : e.anchor();
    boolean fiscal = anchor == EndExpression.Anchor.FISCAL_YEAR_END;
    List<LocalDate> ends =
        fiscal && e.fiscalYearEnds().isEmpty() ? fiscalYearEnds : e.fiscalYearEnds();
    return new EndExpression.PeriodAfter(
        e.trigger(), anchor, e.period(), or(e.zone()), fiscal ? ends : List.of(), e.purposes());
  }

  private List<EndExpression> all(List<EndExpression> operands) {
    return operands.stream().map(this::resolve).toList();
  }

  private ZoneId or(ZoneId own) {
    return own == null ? zone : own;
  }

  private static EndExpression.MissingOperand or(EndExpression.MissingOperand own) {
    return own == null ? EndExpression.MissingOperand.PROPAGATE : own;
  }
}
