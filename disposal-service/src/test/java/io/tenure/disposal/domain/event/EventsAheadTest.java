package io.tenure.disposal.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.MissingOperand;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.GroupOutcome.Status;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.FieldGroup;
import io.tenure.plan.RetentionPlan.Profile;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lies ahead starts clocks and meets no condition. */
class EventsAheadTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant ENDS = Instant.parse("2031-06-30T00:00:00Z");

  @Test
  void aDutyThatHoldsWhileAContractRunsHoldsUntilItHasEnded() {
    Clause running =
        clause(
            Clause.RuleKind.MINIMUM,
            new EndExpression.Latest(
                List.of(after("record_created", 3), after("contract_end", 1)),
                MissingOperand.IGNORE),
            new Condition.TriggerAbsent("contract_end"));
    Clause old = clause(Clause.RuleKind.MAXIMUM, after("record_created", 5), null);
    assertThat(status(running, old, ENDS, NOW)).isEqualTo(Status.RESTRICT);
    assertThat(status(running, old, null, NOW)).isEqualTo(Status.DUE);
    assertThat(status(running, old, ENDS, ENDS)).isEqualTo(Status.DUE);
  }

  @Test
  void aLimitForWhatHasHappenedDoesNotActBefore() {
    Clause former =
        clause(
            Clause.RuleKind.MAXIMUM,
            after("record_created", 5),
            new Condition.All(List.of(new Condition.TriggerPresent("contract_end"))));
    assertThat(status(null, former, ENDS, NOW)).isEqualTo(Status.NO_RULE);
    assertThat(status(null, former, ENDS, ENDS)).isEqualTo(Status.DUE);
  }

  @Test
  void aFutureInstantStartsTheClock() {
    Clause keep = clause(Clause.RuleKind.MINIMUM, after("contract_end", 6), null);
    GroupOutcome outcome = outcome(keep, null, ENDS, NOW);
    assertThat(outcome.retainOpen()).isFalse();
    assertThat(outcome.retainUntil()).isEqualTo(Instant.parse("2037-07-01T00:00:00Z"));
    assertThat(outcome.missingTriggers()).isEmpty();
  }

  private static Status status(Clause minimum, Clause maximum, Instant contractEnd, Instant now) {
    return outcome(minimum, maximum, contractEnd, now).statusAt(now);
  }

  private static GroupOutcome outcome(
      Clause minimum, Clause maximum, Instant contractEnd, Instant now) {
    PostedTriggers triggers =
        new PostedTriggers(
            Map.of("record_created", Instant.parse("2015-01-01T00:00:00Z")),
            contractEnd == null ? Map.of() : Map.of("contract_end", contractEnd));
    FieldGroup group =
        new FieldGroup(
            "g",
            List.of("f"),
            minimum == null ? List.of() : List.of(minimum),
            maximum == null ? List.of() : List.of(maximum));
    RetentionPlan plan =
        new RetentionPlan(
            new Profile("crm", "c", "CONTACT", "DE", "DE", List.of(), List.of(), List.of()),
            "v",
            "sha256:p",
            "sha256:d",
            List.of(group));
    return PlanInterpreter.apply(plan, triggers.facts(Map.of(), now)).getFirst();
  }

  private static EndExpression after(String trigger, int years) {
    return new EndExpression.PeriodAfter(
        trigger, Anchor.EVENT, Period.ofYears(years), UTC, null, null);
  }

  private static Clause clause(Clause.RuleKind kind, EndExpression end, Condition condition) {
    return new Clause(
        "r-" + kind,
        kind,
        Clause.Basis.LAW,
        end,
        kind == Clause.RuleKind.MAXIMUM ? Clause.Disposition.ERASE : null,
        null,
        condition,
        false,
        List.of());
  }
}
