package io.tenure.policy.domain.decision;

import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.Periods;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Language;
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
 */
record GroupDecision(
    PolicyEdition policy,
    Profile profile,
    Instant asOf,
    List<String> fields,
    List<Rule> acting,
    Map<Rule, String> lessSpecific,
    List<Rule> notInForce) {

  static GroupDecision of(
      PolicyEdition policy, Profile profile, List<Rule> covering, Instant asOf) {
    List<Rule> inForce =
        covering.stream().filter(r -> RuleSelection.inForce(r, policy, asOf)).toList();
    Map<Rule, String> lessSpecific = new TreeMap<>(Comparator.comparing(Rule::id));
    inForce.forEach(
        rule ->
            RuleSelection.moreSpecific(rule, inForce)
                .ifPresent(winner -> lessSpecific.put(rule, winner.id())));
    return new GroupDecision(
        policy,
        profile,
        asOf,
        List.of(),
        inForce.stream().filter(rule -> !lessSpecific.containsKey(rule)).toList(),
        lessSpecific,
        covering.stream().filter(rule -> !inForce.contains(rule)).toList());
  }

  List<String> actingIds() {
    return acting.stream().map(Rule::id).toList();
  }

  GroupDecision with(List<ProfileField> more) {
    return withFields(more.stream().map(ProfileField::name).sorted().toList());
  }

  /** The same acting rules; rules that spoke about only some of the fields are all told. */
  GroupDecision join(GroupDecision other) {
    Map<Rule, String> gaveWay = new TreeMap<>(Comparator.comparing(Rule::id));
    gaveWay.putAll(lessSpecific);
    gaveWay.putAll(other.lessSpecific);
    return new GroupDecision(
        policy,
        profile,
        asOf,
        Stream.concat(fields.stream(), other.fields.stream()).sorted().toList(),
        acting,
        gaveWay,
        Stream.concat(notInForce.stream(), other.notInForce.stream())
            .distinct()
            .sorted(Comparator.comparing(Rule::id))
            .toList());
  }

  private GroupDecision withFields(List<String> names) {
    return new GroupDecision(policy, profile, asOf, names, acting, lessSpecific, notInForce);
  }

  /**
   * @param id of the group
   * @param factory of the profile's clauses
   * @param traces of the profile
   * @param asOf the moment of the question, in the era of this group
   */
  Decision decide(
      String id,
      ClauseFactory factory,
      Traces traces,
      Instant asOf,
      Facts facts,
      boolean erasureRequest,
      Language language) {
    Weighing weighing = new Weighing(acting, factory::end, facts);
    Optional<Weighed> minimum = weighing.winningMinimum();
    Optional<Weighed> maximum = weighing.winningMaximum();
    Instant retainUntil = weighing.retainUntil();
    Instant disposeFrom = maximum.map(Weighed::instant).orElse(null);
    LocalDate retainThrough = weighing.open() ? null : lastDay(minimum);
    Instant removeFrom = removeFrom(weighing, retainUntil, disposeFrom);
    Decision decision =
        new Decision(
            id,
            fields,
            outcome(id, weighing, minimum, maximum).statusAt(asOf),
            retainUntil,
            retainThrough,
            retainThrough == null ? null : retainThrough.plusDays(1),
            weighing.open(),
            disposeFrom,
            lastDay(maximum),
            weighing.disposition(),
            maximum.map(w -> w.rule().technique()).orElse(null),
            restrictFrom(weighing, retainUntil, disposeFrom),
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
            traces.of(weighing, lessSpecific, notInForce),
            null);
    return decision.withSentence(DecisionSentences.in(language).of(decision, asOf));
  }

  private static GroupOutcome outcome(
      String id, Weighing weighing, Optional<Weighed> minimum, Optional<Weighed> maximum) {
    return new GroupOutcome(
        id,
        weighing.retainUntil(),
        weighing.open(),
        maximum.map(Weighed::instant).orElse(null),
        weighing.disposition(),
        weighing.missingTriggers(),
        minimum.map(w -> w.rule().id()).orElse(null),
        maximum.map(w -> w.rule().id()).orElse(null));
  }

  private static LocalDate lastDay(Optional<Weighed> deciding) {
    return deciding
        .filter(w -> w.instant() != null)
        .map(w -> Periods.lastDayBefore(w.instant(), w.rule().zone()))
        .orElse(null);
  }

  private static Instant restrictFrom(Weighing weighing, Instant retainUntil, Instant disposeFrom) {
    boolean before =
        disposeFrom != null
            && (weighing.open() || (retainUntil != null && disposeFrom.isBefore(retainUntil)));
    return before ? disposeFrom : null;
  }

  private static Instant removeFrom(Weighing weighing, Instant retainUntil, Instant disposeFrom) {
    if (disposeFrom == null || weighing.open()) {
      return null;
    }
    return retainUntil == null || disposeFrom.isAfter(retainUntil) ? disposeFrom : retainUntil;
  }
}
