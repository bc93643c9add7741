package io.tenure.policy.domain.pack;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Keeps the accounting records of a country whose law no pack holds for some controller, until
 * somebody writes the rules: the business limits for invoices would else erase what that law may
 * order to keep.
 */
final class UndecidedAccounting {

  private UndecidedAccounting() {}

  static Rule of(String country) {
    return new Rule(
        country.toLowerCase(Locale.ROOT) + "-accounting-undecided",
        "Accounting records, " + country + ": not decided yet",
        RuleKind.MINIMUM,
        Basis.BUSINESS,
        new Scope(
            null,
            List.of(country),
            List.of("user"),
            List.of("INVOICE", "PAYMENT", "ORDER"),
            null,
            null,
            null,
            null),
        null,
        new EndExpression.Never("No pack holds the law of " + country + " for this controller."),
        ZoneOffset.UTC,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        "No pack holds the tax and commercial law of "
            + country
            + " that binds every controller named. Nothing is erased until a person has written its periods.",
        "finance");
  }
}
