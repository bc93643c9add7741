package io.tenure.policy.domain.pack;

import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.util.List;

/** Fiscal years of controllers that did not give any. */
final class FiscalYears {

  private FiscalYears() {}

  /** The controller with its own fiscal years, or those that its country's pack assumes. */
  static Controller completed(Controller given, PackShelf shelf) {
    if (!given.fiscalYearEnds().isEmpty()) {
      return given;
    }
    return new Controller(
        given.key(),
        given.name(),
        given.jurisdiction(),
        usual(given.jurisdiction(), shelf),
        given.facts(),
        given.measures());
  }

  /** Whether an end depends on the fiscal year of the controller at that seat. */
  static boolean matter(String seat, List<Rule> rules) {
    return rules.stream()
        .filter(
            rule ->
                rule.scope().controllerJurisdictions().stream()
                    .anyMatch(code -> Jurisdiction.covers(code, seat)))
        .anyMatch(rule -> counted(rule.end()));
  }

  private static List<LocalDate> usual(String seat, PackShelf shelf) {
    return shelf
        .of(seat)
        .or(() -> shelf.of(Jurisdiction.country(seat)))
        .flatMap(pack -> pack.controllers().stream().findFirst())
        .map(Controller::fiscalYearEnds)
        .orElse(List.of());
  }

  private static boolean counted(EndExpression end) {
    return switch (end) {
      case EndExpression.PeriodAfter e -> e.anchor() == EndExpression.Anchor.FISCAL_YEAR_END;
      case EndExpression.Earliest e -> e.of().stream().anyMatch(FiscalYears::counted);
      case EndExpression.Latest e -> e.of().stream().anyMatch(FiscalYears::counted);
      case EndExpression.PeriodBefore _,
          EndExpression.OnDate _,
          EndExpression.AfterRetention _,
          EndExpression.Never _ ->
          false;
    };
  }
}
