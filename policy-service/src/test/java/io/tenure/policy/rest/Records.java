package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Records of one field, put to the API both ways. */
final class Records {

  private Records() {}

  /** A record and the moment at which it is asked about. */
  record Question(String id, Instant asOf, Profile profile, Facts facts, boolean erasureRequest) {
    Map<String, Object> body() {
      return Map.of(
          "id",
          id,
          "profile",
          Policies.tree(profile),
          "facts",
          Policies.tree(facts),
          "erasureRequest",
          erasureRequest);
    }
  }

  /**
   * What the API says.
   *
   * @param decision of {@code POST /decisions}
   * @param planned the plan of {@code POST /plans} applied to the same facts
   */
  record Answer(JsonNode decision, GroupOutcome planned) {

    /**
     * A member of the decision by the name that worked examples use; "null" where there is none.
     */
    String get(String key) {
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

    /** Last days of all rules that have one. */
    Map<String, String> ends() {
      return decision
          .path("rules")
          .valueStream()
          .filter(rule -> rule.hasNonNull("lastDay"))
          .collect(Collectors.toMap(r -> r.get("ruleId").asText(), r -> r.get("lastDay").asText()));
    }

    /** Obligations that those rules cite which spoke, whatever became of them. */
    List<String> law() {
      return decision
          .path("rules")
          .valueStream()
          .flatMap(rule -> rule.path("citations").valueStream())
          .map(cited -> cited.get("obligationId").asText())
          .distinct()
          .toList();
    }

    /** Fails unless the plan says what the decision says. */
    void agree(Question question) {
      Map<String, String> said = new HashMap<>();
      said.put("groupId", planned.groupId());
      said.put("status", planned.statusAt(question.asOf()).name());
      said.put("retainUntil", String.valueOf(planned.retainUntil()));
      said.put("retainOpen", String.valueOf(planned.retainOpen()));
      said.put("disposeFrom", String.valueOf(planned.disposeFrom()));
      said.put("disposition", String.valueOf(planned.disposition()));
      said.put("review", String.valueOf(planned.winners().review()));
      said.put("minimum", String.valueOf(planned.winners().minimum()));
      said.put("maximum", String.valueOf(planned.winners().maximum()));
      said.put("missing", planned.missingTriggers().toString());
      Map<String, String> decided = new HashMap<>();
      said.keySet().forEach(key -> decided.put(key, get(key)));
      assertThat(said).as("plan of " + question.id()).isEqualTo(decided);
    }
  }

  /** One answer for each question, by its id; those of one moment in one call. */
  static Map<String, Answer> ask(List<Question> questions) {
    Map<String, Answer> answers = new HashMap<>();
    questions.stream()
        .collect(Collectors.groupingBy(Question::asOf))
        .forEach((asOf, together) -> ask(asOf, together, answers));
    return answers;
  }

  private static void ask(Instant asOf, List<Question> questions, Map<String, Answer> answers) {
    JsonNode decided =
        post("decisions", asOf, "records", questions.stream().map(Question::body).toList())
            .get("results");
    JsonNode plans =
        post(
                "plans",
                asOf,
                "profiles",
                questions.stream().map(q -> Policies.tree(q.profile())).toList())
            .get("plans");
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      assertThat(decided.get(i).get("id").asText()).isEqualTo(question.id());
      RetentionPlan plan = PlanJson.plan(plans.get(i).toString());
      answers.put(
          question.id(),
          new Answer(
              decided.get(i).get("decisions").get(0),
              PlanInterpreter.apply(plan, question.facts().at(question.asOf())).getFirst()));
    }
  }

  private static JsonNode post(String what, Instant asOf, String member, List<?> values) {
    Response answer =
        AUDITOR.post("/api/v1/" + what, Map.of("asOf", asOf.toString(), member, values));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    try {
      return PlanJson.mapper().readTree(answer.asString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
