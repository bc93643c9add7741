package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Stage;
import io.tenure.plan.Facts;
import io.tenure.plan.Periods;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.decision.Decision.StageEnd;
import io.tenure.policy.domain.decision.RuleTrace.Outcome;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Fields on which the same rules act, ready to be decided.
 *
 * @param acting rules that act, by id
 * @param lessSpecific rules that gave way, with the id of the rule they gave way to
 * @param aside rules that cover the fields and do not act, with the reason
 */
record GroupDecision(
    PolicyEdition policy,
    Profile profile,
    Instant asOf,
    List<String> fields,
    List<Rule> acting,
    Map<Rule, String> lessSpecific,
    Map<Rule, Outcome> aside) {

  static GroupDecision of(
      PolicyEdition policy, Profile profile, List<Rule> covering, Instant asOf) {
    Map<Rule, Outcome> aside = new TreeMap<>(Comparator.comparing(Rule::id));
    covering.forEach(
        rule -> {
          if (!RuleSelection.inForce(rule, policy, asOf)) {
            aside.put(rule, Outcome.NOT_IN_FORCE);
          } else if (!RuleSelection.binds(rule, policy, profile)) {
            aside.put(rule, Outcome.NOT_BINDING);
          }
        });
    List<Rule> speaking = covering.stream().filter(rule -> !aside.containsKey(rule)).toList();
    Map<Rule, String> lessSpecific = new TreeMap<>(Comparator.comparing(Rule::id));
    speaking.forEach(
        rule ->
            RuleSelection.moreSpecific(rule, speaking)
                .ifPresent(winner -> lessSpecific.put(rule, winner.id())));
    return new GroupDecision(
        policy,
        profile,
        asOf,
        List.of(),
        speaking.stream().filter(rule -> !lessSpecific.containsKey(rule)).toList(),
        lessSpecific,
        aside);
  }

  List<String> actingIds() {
    return acting.stream().map(Rule::id).toList();
  }

  GroupDecision with(List<ProfileField> more) {
    return withFields(more.stream().map(ProfileField::name).sorted().toList());
  }

  /**
   * The same acting rules; rules that spoke about only some of the fields are all told. Those that
   * gave way are the same: what an acting rule covers, a more general one covers too.
   */
  GroupDecision join(GroupDecision other) {
    Map<Rule, Outcome> allAside = new TreeMap<>(Comparator.comparing(Rule::id));
    allAside.putAll(aside);
    allAside.putAll(other.aside);
    return new GroupDecision(
        policy,
        profile,
        asOf,
        Stream.concat(fields.stream(), other.fields.stream()).sorted().toList(),
        acting,
        lessSpecific,
        allAside);
  }

  private GroupDecision withFields(List<String> names) {
    return new GroupDecision(policy, profile, asOf, names, acting, lessSpecific, aside);
  }

  /**
   * @param id of the group
   * @param factory of the profile's clauses
   * @param traces of the profile
   * @param asOf the moment of the question, in the era of this group
   * @param sentences of the profile
   */
  Decision decide(
      String id,
      ClauseFactory factory,
      Traces traces,
      Instant asOf,
      Facts facts,
      boolean erasureRequest,
      DecisionSentences sentences) {
    Weighing weighing = new Weighing(acting, factory::end, facts);
    Optional<Weighed> minimum = weighing.winningMinimum();
    Optional<Weighed> maximum = weighing.winning(Stage.REMOVE);
    Instant retainUntil = weighing.retainUntil();
    Instant disposeFrom = maximum.map(Weighed::instant).orElse(null);
    LocalDate retainThrough = weighing.open() ? null : lastDay(minimum);
    Instant removeFrom = removeFrom(weighing, retainUntil, disposeFrom);
    Decision decision =
        new Decision(
            id,
            fields,
            null,
            retainUntil,
            retainThrough,
            retainThrough == null ? null : retainThrough.plusDays(1),
            weighing.open(),
            disposeFrom,
            lastDay(maximum),
            maximum.map(w -> w.rule().disposition()).orElse(null),
            maximum.map(w -> w.rule().technique()).orElse(null),
            restrictFrom(weighing, removeFrom),
            stage(weighing.winning(Stage.RESTRICT)),
            stage(weighing.winning(Stage.REVIEW)),
            removeFrom,
            maximum
                .map(w -> w.rule().notice())
                .filter(_ -> removeFrom != null)
                .map(notice -> removeFrom.minus(notice))
                .orElse(null),
            minimum.map(w -> w.rule().id()).orElse(null),
            maximum.map(w -> w.rule().id()).orElse(null),
            weighing.missingTriggers(),
            erasureRequest
                ? new ErasureRequest(policy, profile, asOf).answer(acting, factory::end, facts)
                : null,
            traces.of(weighing, lessSpecific, aside),
            null);
    Decision judged = decision.withStatus(decision.outcome().statusAt(asOf));
    return judged.withSentence(sentences.of(judged, asOf));
  }

  private static StageEnd stage(Optional<Weighed> deciding) {
    return deciding
        .map(
            w ->
                new StageEnd(
                    w.instant(), lastDay(deciding), w.rule().id(), w.rule().reviewStages()))
        .orElse(null);
  }

  private static LocalDate lastDay(Optional<Weighed> deciding) {
    return deciding.map(w -> Periods.lastDayBefore(w.instant(), w.rule().zone())).orElse(null);
  }

  /** Out of use only before the data go. */
  private static Instant restrictFrom(Weighing weighing, Instant removeFrom) {
    Instant from = weighing.restrictFrom();
    return from == null || (removeFrom != null && !from.isBefore(removeFrom)) ? null : from;
  }

  private static Instant removeFrom(Weighing weighing, Instant retainUntil, Instant disposeFrom) {
    if (disposeFrom == null || weighing.open()) {
      return null;
    }
    return retainUntil == null || disposeFrom.isAfter(retainUntil) ? disposeFrom : retainUntil;
  }
}
