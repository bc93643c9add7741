package io.tenure.policy.domain.map;

import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.map.DataMap.Dataset;
import io.tenure.policy.domain.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events that a rule waits for and none of its datasets supplies.
 *
 * @param place of the rule
 * @param datasets that the rule covers
 * @param posted events that other systems post
 */
record SupplyChecks(Rule rule, String place, List<Dataset> datasets, Set<String> posted) {

  /** Supplied by whoever carries a request for erasure out. */
  private static final Set<String> OF_TENURE = Set.of("erasure_performed");

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> asked = new LinkedHashMap<>();
    end(rule.end(), ".end", asked);
    condition(rule.condition(), ".condition", asked);
    asked.forEach(
        (at, trigger) -> {
          if (missing(trigger, datasets).size() == datasets.size()) {
            findings.add(
                finding(
                    at,
                    "No dataset of this map that the rule covers (%s) supplies '%s', so the rule %s. Map the event, or declare it in triggers if another system posts it."
                        .formatted(names(datasets), trigger, effect())));
          }
        });
    if (rule.handOver() != null
        && missing(rule.handOver().event(), datasets).size() == datasets.size()) {
      findings.add(
          finding(
              ".handOver.event",
              "No dataset of this map that the rule covers (%s) supplies '%s', so nothing counts as handed over and the rule removes nothing. Map the event, or declare it in triggers if another system posts it."
                  .formatted(names(datasets), rule.handOver().event())));
    }
    Map<String, String> excluded = new LinkedHashMap<>();
    absent(rule.condition(), ".condition", excluded);
    excluded.forEach(
        (at, trigger) -> {
          List<Dataset> without = missing(trigger, datasets);
          if (!without.isEmpty()) {
            findings.add(
                finding(
                    at,
                    "%s supplies no '%s', so there the event is always absent and the condition always holds. Map the event, or take these datasets out of the scope."
                        .formatted(names(without), trigger)));
          }
        });
    return findings;
  }

  private String effect() {
    return rule.minimum() ? "keeps for ever" : "never fires";
  }

  private Finding finding(String at, String message) {
    return Finding.warning(Code.TRIGGER_NOT_SUPPLIED, rule.id(), place + at, message);
  }

  private List<Dataset> missing(String trigger, List<Dataset> of) {
    return posted.contains(trigger) || OF_TENURE.contains(trigger)
        ? List.of()
        : of.stream().filter(d -> !d.triggerNames().contains(trigger)).toList();
  }

  private static String names(List<Dataset> datasets) {
    List<String> names = datasets.stream().map(d -> Printed.of(d.name())).limit(5).toList();
    int more = datasets.size() - names.size();
    return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
  }

  private static void end(EndExpression end, String at, Map<String, String> into) {
    switch (end) {
      case EndExpression.PeriodAfter e -> {
        // Consents come from consent-service.
        if (e.purposes().isEmpty()) {
          into.put(at + ".trigger", e.trigger());
        }
      }
      case EndExpression.PeriodBefore e -> into.put(at + ".trigger", e.trigger());
      case EndExpression.Earliest e -> all(e.of(), at, into);
      case EndExpression.Latest e -> all(e.of(), at, into);
      case EndExpression.OnDate _, EndExpression.AfterRetention _, EndExpression.Never _ -> {}
    }
  }

  private static void all(List<EndExpression> operands, String at, Map<String, String> into) {
    for (int i = 0; i < operands.size(); i++) {
      end(operands.get(i), at + ".of[" + i + "]", into);
    }
  }

  private void condition(Condition condition, String at, Map<String, String> into) {
    switch (condition) {
      case Condition.TriggerPresent c -> into.put(at + ".trigger", c.trigger());
      case Condition.All c -> {
        for (int i = 0; i < c.of().size(); i++) {
          condition(c.of().get(i), at + ".of[" + i + "]", into);
        }
      }
      case Condition.Any c -> {
        if (never(c)) {
          for (int i = 0; i < c.of().size(); i++) {
            condition(c.of().get(i), at + ".of[" + i + "]", into);
          }
        }
      }
      case Condition.TriggerAbsent _, Condition.NoValidConsent _ -> {}
      case null -> {}
    }
  }

  /** Whether the condition cannot hold, because nothing supplies the events that it asks for. */
  private boolean never(Condition condition) {
    return switch (condition) {
      case Condition.TriggerPresent c -> missing(c.trigger(), datasets).size() == datasets.size();
      case Condition.All c -> c.of().stream().anyMatch(this::never);
      case Condition.Any c -> c.of().stream().allMatch(this::never);
      case Condition.TriggerAbsent _, Condition.NoValidConsent _ -> false;
    };
  }

  private static void absent(Condition condition, String at, Map<String, String> into) {
    switch (condition) {
      case Condition.TriggerAbsent c -> into.put(at + ".trigger", c.trigger());
      case Condition.All c -> {
        for (int i = 0; i < c.of().size(); i++) {
          absent(c.of().get(i), at + ".of[" + i + "]", into);
        }
      }
      case Condition.Any c -> {
        for (int i = 0; i < c.of().size(); i++) {
          absent(c.of().get(i), at + ".of[" + i + "]", into);
        }
      }
      case Condition.TriggerPresent _, Condition.NoValidConsent _ -> {}
      case null -> {}
    }
  }
}
