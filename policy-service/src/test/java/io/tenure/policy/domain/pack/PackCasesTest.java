package io.tenure.policy.domain.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.Periods;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.RetentionPlan;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.decision.PlanCompiler;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.RuleTrace;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.golden.PackCases;
import io.tenure.policy.golden.PackCases.PackCase;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import io.tenure.policy.store.resource.ShippedPacks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records worked out by hand, decided with the policy that is proposed for their countries. */
class PackCasesTest {

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Executions EXECUTIONS = ShippedExecutions.load(CATALOGUE);
  private static final List<Pack> PACKS = ShippedPacks.load();
  private static final Map<PackCases, PolicyEdition> POLICIES = new HashMap<>();

  static Stream<Arguments> cases() {
    return parts()
        .flatMap(pack -> PackCases.allOf(pack.name()).stream())
        .flatMap(file -> file.cases().stream().map(each -> Arguments.of(file, each)));
  }

  private static Stream<Pack> parts() {
    return PACKS.stream().filter(pack -> !pack.name().equals("crm-sales"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isDecidedRightToTheDay(PackCases file, PackCase example) {
    Decision decision = decide(file, example);

    Map<String, String> actual = new LinkedHashMap<>();
    example.expect().keySet().forEach(key -> actual.put(key, value(decision, key)));
    assertThat(actual).as(example.id() + ": " + decision.sentence()).isEqualTo(example.expect());
    Map<String, LocalDate> ends =
        decision.rules().stream()
            .filter(trace -> trace.lastDay() != null)
            .collect(Collectors.toMap(RuleTrace::ruleId, RuleTrace::lastDay));
    if (example.ends() != null) {
      assertThat(ends).as(example.id()).containsAllEntriesOf(example.ends());
    }
    Set<String> cited =
        decision.rules().stream()
            .filter(
                trace ->
                    trace.ruleId().equals(decision.winningMinimum())
                        || trace.ruleId().equals(decision.winningMaximum())
                        || trace.ruleId().equals(example.expect().get("review"))
                        || (example.ends() != null && example.ends().containsKey(trace.ruleId())))
            .flatMap(trace -> trace.citations().stream())
            .map(RuleTrace.Cited::obligationId)
            .collect(Collectors.toSet());
    assertThat(cited)
        .as(example.id())
        .containsAll(example.law() == null ? List.of() : example.law());
    assertThat(example.why()).as(example.id()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCompiledPlanSaysTheSame(PackCases file, PackCase example) {
    PolicyEdition policy = policy(file);
    Facts facts = example.facts(file.zone());
    Instant moment = example.moment(file.zone());
    RetentionPlan plan = PlanCompiler.compile(policy, example.profile(), moment);
    GroupOutcome outcome = PlanInterpreter.apply(plan, facts.at(moment)).getFirst();

    Map<String, String> said = new LinkedHashMap<>();
    said.put("status", outcome.statusAt(moment).name());
    said.put("minimum", outcome.winners().minimum());
    said.put("maximum", outcome.winners().maximum());
    said.put("review", outcome.winners().review());
    said.put(
        "reviewAfter",
        String.valueOf(lastDay(policy, outcome.winners().review(), outcome.reviewFrom())));
    said.put("disposition", String.valueOf(outcome.disposition()));
    said.put(
        "retainThrough",
        outcome.retainOpen()
            ? "null"
            : String.valueOf(lastDay(policy, outcome.winners().minimum(), outcome.retainUntil())));
    said.put(
        "eraseBy",
        String.valueOf(lastDay(policy, outcome.winners().maximum(), outcome.disposeFrom())));
    example
        .expect()
        .forEach(
            (key, wanted) -> {
              if (said.containsKey(key)) {
                assertThat(String.valueOf(said.get(key)))
                    .as(example.id() + " " + key)
                    .isEqualTo(wanted);
              }
            });
    Decision decision = decide(file, example);
    assertThat(outcome.groupId()).isEqualTo(decision.groupId());
    assertThat(outcome.retainUntil()).isEqualTo(decision.retainUntil());
    assertThat(outcome.disposeFrom()).isEqualTo(decision.disposeFrom());
  }

  @Test
  void everyPackHasSixExamplesAndEveryRuleSpeaksInOne() {
    parts()
        .forEach(
            pack -> {
              List<PackCases> files = PackCases.allOf(pack.name());
              assertThat(files).extracting(PackCases::pack).containsOnly(pack.name());
              assertThat(files.getFirst().cases()).as(pack.name()).hasSizeGreaterThanOrEqualTo(6);
              Set<String> said =
                  files.stream()
                      .flatMap(file -> file.cases().stream())
                      .flatMap(
                          example ->
                              Stream.concat(
                                  Stream.of("minimum", "maximum", "review")
                                      .map(example.expect()::get),
                                  example.ends() == null
                                      ? Stream.of()
                                      : example.ends().keySet().stream()))
                      .filter(Objects::nonNull)
                      .collect(Collectors.toCollection(TreeSet::new));
              assertThat(said)
                  .as("rules of " + pack.name() + " named by examples")
                  .containsAll(pack.rules().stream().map(Rule::id).toList());
            });
  }

  private static Decision decide(PackCases file, PackCase example) {
    return DecisionEngine.decide(
            policy(file),
            example.profile(),
            example.facts(file.zone()),
            example.moment(file.zone()),
            example.erasureRequest())
        .getFirst();
  }

  private static PolicyEdition policy(PackCases file) {
    return POLICIES.computeIfAbsent(
        file,
        _ -> {
          Proposal.ProposedPolicy draft =
              new Proposer(PACKS, CATALOGUE, EXECUTIONS)
                  .propose(file.controllers(), file.customers(), LocalDate.of(2026, 11, 23))
                  .policy();
          return new PolicyEdition(
              "v",
              "sha256:0",
              new PolicyContent(draft.rules(), draft.controllers(), draft.triggers()),
              CATALOGUE,
              EXECUTIONS.bindings());
        });
  }

  /** The inclusive last day in the zone of the deciding rule. */
  private static LocalDate lastDay(PolicyEdition policy, String ruleId, Instant end) {
    return policy.content().rules().stream()
        .filter(rule -> rule.id().equals(ruleId) && end != null)
        .findFirst()
        .map(rule -> Periods.lastDayBefore(end, rule.zone()))
        .orElse(null);
  }

  private static String value(Decision d, String key) {
    return String.valueOf(
        switch (key) {
          case "status" -> d.status();
          case "retainThrough" -> d.retainThrough();
          case "eraseBy" -> d.eraseBy();
          case "disposition" -> d.disposition();
          case "reviewAfter" -> d.review().lastDay();
          case "review" -> d.review().rule();
          case "minimum" -> d.winningMinimum();
          case "maximum" -> d.winningMaximum();
          case "noticeNoLaterThan" -> d.noticeNoLaterThan();
          case "erasure" -> d.erasure().action();
          case "keptThrough" -> d.erasure().keptThrough();
          default -> throw new IllegalArgumentException(key);
        });
  }
}
