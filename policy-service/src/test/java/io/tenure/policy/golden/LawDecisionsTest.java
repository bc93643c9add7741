package io.tenure.policy.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.decision.PlanCompiler;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.RuleTrace;
import io.tenure.policy.domain.organisation.Bindings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Cases of many laws through the pure function, right to the day, and the compiled plan agrees; the
 * same cases go over HTTP in {@code LawCasesQuarkusTest}.
 */
class LawDecisionsTest {

  private static final Laws LAWS = Laws.load();

  @Test
  void theLawIsRightToTheDay() {
    PolicyEdition policy =
        new PolicyEdition("laws", "sha256:0", LAWS.content(), LAWS.catalogue(), Bindings.NONE);
    Map<String, Object> expected = new LinkedHashMap<>();
    Map<String, Object> said = new LinkedHashMap<>();
    for (LawCase each : LAWS.cases()) {
      Facts facts = each.facts(LAWS.zone(each));
      Instant moment = each.moment(LAWS.zone(each));
      Decision decision =
          DecisionEngine.decide(policy, each.profile(), facts, moment, each.erasureRequest())
              .getFirst();
      Map<String, String> actual = new LinkedHashMap<>();
      JsonNode told = PlanJson.mapper().valueToTree(decision);
      each.expect().keySet().forEach(key -> actual.put(key, value(told, key)));
      expected.put(each.id(), each.expect());
      said.put(each.id(), actual);
      expected.put(each.id() + ": law", Set.copyOf(each.law()));
      said.put(each.id() + ": law", cited(decision, each.law()));
      GroupOutcome planned =
          PlanInterpreter.apply(
                  PlanCompiler.compile(policy, each.profile(), moment), facts.at(moment))
              .getFirst();
      expected.put(each.id() + ": plan", decision.outcome());
      said.put(each.id() + ": plan", planned);
      expected.put(each.id() + ": status", decision.status());
      said.put(each.id() + ": status", planned.statusAt(moment));
    }
    assertThat(said).isEqualTo(expected);
  }

  /** Which of the obligations the decision cites. */
  private static Set<String> cited(Decision decision, List<String> law) {
    return decision.rules().stream()
        .flatMap(trace -> trace.citations().stream())
        .map(RuleTrace.Cited::obligationId)
        .filter(law::contains)
        .collect(Collectors.toSet());
  }

  /** A member of the decision by the name that worked examples use; "null" where there is none. */
  private static String value(JsonNode decision, String key) {
    JsonNode value =
        switch (key) {
          case "minimum" -> decision.path("winningMinimum");
          case "maximum" -> decision.path("winningMaximum");
          case "erasure" -> decision.path("erasure").path("action");
          case "erasureReason" -> decision.path("erasure").path("reason");
          case "keptThrough" -> decision.path("erasure").path("keptThrough");
          case "useThrough" -> decision.path("activeUse").path("lastDay");
          case "review" -> decision.path("review").path("rule");
          case "reviewAfter" -> decision.path("review").path("lastDay");
          case "missing" -> decision.path("missingTriggers");
          default -> decision.path(key);
        };
    return value.isMissingNode() || value.isNull()
        ? "null"
        : value.isArray()
            ? value.valueStream().map(JsonNode::asText).toList().toString()
            : value.asText();
  }
}
