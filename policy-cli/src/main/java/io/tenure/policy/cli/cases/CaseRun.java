package io.tenure.policy.cli.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.policy.cli.cases.CaseFacts.Question;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.cli.say.Shown;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.decision.PolicyEdition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs a case: through the decision engine, and through the compiled plan. */
public final class CaseRun {
  private final PolicyEdition policy;
  private final RunnableCase source;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> sentences = new LinkedHashSet<>();

  private CaseRun(PolicyEdition policy, RunnableCase source) {
    this.policy = policy;
    this.source = source;
  }

  /**
   * How a case ended.
   *
   * @param problems what does not hold; empty where the case passed
   * @param sentences what the engine says about the fields that went wrong
   */
  public record Result(RunnableCase source, List<Problem> problems, List<String> sentences) {
    /** Whether everything holds. */
    public boolean passed() {
      return problems.isEmpty();
    }
  }

  /** The result of one case. */
  public static Result of(PolicyEdition policy, RunnableCase source) {
    CaseRun run = new CaseRun(policy, source);
    run.run();
    return new Result(source, List.copyOf(run.problems), List.copyOf(run.sentences));
  }

  private void run() {
    CaseFacts facts = new CaseFacts(source);
    Set<String> triggers = new HashSet<>(policy.catalogue().triggers());
    triggers.addAll(policy.content().triggers());
    Optional<Question> question = facts.question(triggers);
    problems.addAll(facts.problems());
    question.ifPresent(this::decide);
  }

  private void decide(Question question) {
    List<Decision> decisions =
        DecisionEngine.decide(
            policy,
            question.profile(),
            question.facts(),
            question.asOf(),
            source.told().erasureRequest());
    if (source.told().expect().isEmpty()) {
      problems.add(
          source.error("EXPECTATION_MISSING", "", "Say with expect what is right for the fields."));
    }
    source.told().expect().forEach((field, expected) -> field(decisions, field, expected));
    PlanComparison.differences(policy, question, decisions)
        .forEach(text -> problems.add(source.error("PLAN_DIFFERS", "", text)));
  }

  private void field(List<Decision> decisions, String field, Map<String, JsonNode> expected) {
    String below = ".expect." + field;
    Optional<Decision> decision =
        decisions.stream().filter(d -> d.fields().contains(field)).findFirst();
    if (decision.isEmpty() || expected == null) {
      problems.add(
          source.error(
              "FIELD_UNKNOWN",
              below,
              "'" + Shown.of(field) + "' is no field of the case's profile, or expects nothing."));
      return;
    }
    expected.forEach((member, value) -> value(decision.get(), field, member, value));
  }

  private void value(Decision decision, String field, String member, JsonNode value) {
    String below = ".expect." + field + "." + member;
    Optional<Answer> answer = Answer.named(member);
    if (answer.isEmpty()) {
      problems.add(
          source.error(
              "MEMBER_UNKNOWN",
              below,
              "Nothing is called '%s'; there are %s."
                  .formatted(Shown.of(member), String.join(", ", Answer.members()))));
      return;
    }
    Expectation expectation = new Expectation(value, source.zone());
    Object actual = answer.get().of(decision);
    if (!expectation.met(actual)) {
      problems.add(
          source.error(
              "EXPECTATION_NOT_MET",
              below,
              "%s of %s is %s, expected %s."
                  .formatted(
                      member,
                      Shown.of(field),
                      expectation.shown(actual),
                      Shown.of(expectation.shown()))));
      sentences.add(field + ": " + Shown.of(decision.sentence()));
    }
  }
}
