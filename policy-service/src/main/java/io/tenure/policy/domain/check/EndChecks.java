package io.tenure.policy.domain.check;

import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Whether a rule's end can be computed, and its condition be answered. */
final class EndChecks {

  private static final int MAX_DEPTH = 5;
  private static final int MAX_OPERANDS = 20;
  private static final int MAX_YEARS = 100;

  private final Rule rule;
  private final String place;
  private final PolicyContent content;
  private final Catalogue catalogue;
  private final List<Finding> findings = new ArrayList<>();

  EndChecks(Rule rule, String place, PolicyContent content, Catalogue catalogue) {
    this.rule = rule;
    this.place = place;
    this.content = content;
    this.catalogue = catalogue;
  }

  List<Finding> check() {
    if (rule.end() == null) {
      error(Code.END_MISSING, ".end", "Say when the period ends.");
    } else {
      end(rule.end(), ".end", 1);
    }
    if (rule.condition() != null) {
      condition(rule.condition(), ".condition", 1);
    }
    if (rule.handOver() != null) {
      trigger(rule.handOver().event(), ".handOver.event");
    }
    return findings;
  }

  private void end(EndExpression end, String at, int depth) {
    if (depth > MAX_DEPTH) {
      error(Code.NESTING_TOO_DEEP, at, "At most " + MAX_DEPTH + " levels of operands.");
      return;
    }
    switch (end) {
      case EndExpression.PeriodAfter e -> {
        trigger(e.trigger(), at + ".trigger");
        period(e.period(), at + ".period");
        consent(e, at);
        fiscal(e, at);
      }
      case EndExpression.PeriodBefore e -> {
        trigger(e.trigger(), at + ".trigger");
        period(e.period(), at + ".period");
      }
      case EndExpression.OnDate e -> day(e.lastDay(), at + ".lastDay");
      case EndExpression.AfterRetention e -> {
        period(e.period(), at + ".period");
        if (rule.kind() != null && rule.minimum()) {
          error(
              Code.AFTER_RETENTION_IN_MINIMUM,
              at,
              "Only a maximum can follow the minimums; a minimum names its own end.");
        }
      }
      case EndExpression.Earliest e -> operands(e.of(), at, depth);
      case EndExpression.Latest e -> operands(e.of(), at, depth);
      case EndExpression.Never _ -> {}
    }
  }

  private void operands(List<EndExpression> operands, String at, int depth) {
    if (operands == null || operands.isEmpty() || operands.size() > MAX_OPERANDS) {
      error(Code.OPERANDS_MISSING, at + ".of", "Name 1 to " + MAX_OPERANDS + " operands.");
      return;
    }
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i) == null) {
        error(Code.OPERANDS_MISSING, at + ".of[" + i + "]", "An operand is empty.");
      } else {
        end(operands.get(i), at + ".of[" + i + "]", depth + 1);
      }
    }
  }

  private void condition(Condition condition, String at, int depth) {
    if (depth > MAX_DEPTH) {
      error(Code.NESTING_TOO_DEEP, at, "At most " + MAX_DEPTH + " levels of conditions.");
      return;
    }
    switch (condition) {
      case Condition.NoValidConsent c -> purposes(c.purposes(), at + ".purposes");
      case Condition.TriggerPresent c -> trigger(c.trigger(), at + ".trigger");
      case Condition.TriggerAbsent c -> trigger(c.trigger(), at + ".trigger");
      case Condition.All c -> conditions(c.of(), at + ".of", depth);
      case Condition.Any c -> conditions(c.of(), at + ".of", depth);
    }
  }

  private void conditions(List<Condition> of, String at, int depth) {
    if (of == null || of.isEmpty() || of.size() > MAX_OPERANDS) {
      error(Code.OPERANDS_MISSING, at, "Name 1 to " + MAX_OPERANDS + " conditions.");
      return;
    }
    for (int i = 0; i < of.size(); i++) {
      String place = at + "[" + i + "]";
      if (of.get(i) == null) {
        error(Code.OPERANDS_MISSING, place, "A condition is empty.");
      } else {
        condition(of.get(i), place, depth + 1);
      }
    }
  }

  private void consent(EndExpression.PeriodAfter e, String at) {
    boolean aboutConsent =
        "consent_withdrawn".equals(e.trigger()) && !content.triggers().contains(e.trigger());
    if (aboutConsent || !e.purposes().isEmpty()) {
      purposes(e.purposes(), at + ".purposes");
    }
  }

  private void purposes(List<String> purposes, String at) {
    if (purposes == null || purposes.isEmpty()) {
      error(Code.CONSENT_PURPOSES_MISSING, at, "Name the purposes whose consent is meant.");
    } else if (purposes.stream().anyMatch(p -> p == null || !Names.purpose(p))) {
      error(Code.PURPOSE_INVALID, at, "A purpose key has lower-case letters, digits, . _ and -.");
    }
  }

  private void fiscal(EndExpression.PeriodAfter e, String at) {
    if (!ControllerChecks.ascending(e.fiscalYearEnds())) {
      error(Code.FISCAL_YEARS_INVALID, at + ".fiscalYearEnds", ControllerChecks.FISCAL_YEARS);
    }
    boolean without =
        e.anchor() == EndExpression.Anchor.FISCAL_YEAR_END
            && e.fiscalYearEnds().isEmpty()
            && rule.scope().controllerJurisdictions().stream()
                .anyMatch(code -> content.fiscalYearEnds(code).isEmpty());
    boolean anybody =
        e.anchor() == EndExpression.Anchor.FISCAL_YEAR_END
            && rule.scope().controllerJurisdictions().isEmpty()
            && content.controllers().isEmpty();
    if (without || anybody) {
      findings.add(
          Finding.warning(
              Code.FISCAL_CALENDAR_MISSING,
              rule.id(),
              place + at,
              "No controller of that jurisdiction has a fiscal calendar: records are kept until there is one."));
    }
  }

  private void trigger(String name, String at) {
    boolean known =
        name != null
            && Names.trigger(name)
            && (catalogue.triggers().contains(name) || content.triggers().contains(name));
    if (!known) {
      error(
          Code.TRIGGER_UNKNOWN,
          at,
          "'"
              + (name == null ? "" : Names.printable(name))
              + "' is no trigger of the catalogue; add it to triggers if your systems supply it.");
    }
  }

  private void period(Period period, String at) {
    if (period == null) {
      error(Code.PERIOD_MISSING, at, "Name a period such as P6Y, P24M or P45D.");
      return;
    }
    boolean mixed = period.toTotalMonths() != 0 && period.getDays() != 0;
    if (period.isNegative() || mixed) {
      error(
          Code.PERIOD_INVALID,
          at,
          "A period is not negative and counts in years and months or in days, not in both.");
    } else if (period.toTotalMonths() > MAX_YEARS * 12L || period.getDays() > MAX_YEARS * 366) {
      error(Code.PERIOD_TOO_LONG, at, "A period is at most " + MAX_YEARS + " years.");
    }
  }

  private void day(LocalDate day, String at) {
    if (day == null || day.getYear() < 1900 || day.getYear() > 2200) {
      error(Code.DATE_OUT_OF_RANGE, at, "Name a day in the years 1900 to 2200.");
    }
  }

  private void error(Code code, String at, String message) {
    findings.add(Finding.error(code, rule.id(), place + at, message));
  }
}
