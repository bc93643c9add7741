package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.Facts;
import io.tenure.plan.Periods;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.ErasureAnswer.Action;
import io.tenure.policy.domain.decision.ErasureAnswer.Reason;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers a person's request for erasure for one field group, as if it were carried out at the
 * moment of the question.
 */
record ErasureRequest(PolicyEdition policy, Profile profile, Instant asOf) {

  /** Event that starts a duty to block. */
  static final String PERFORMED = "erasure_performed";

  ErasureAnswer answer(List<Rule> rules, Function<Rule, EndExpression> ends, Facts facts) {
    if (rules.isEmpty()) {
      return nothingStays(Action.REVIEW, Reason.NO_RULE, List.of());
    }
    List<Weighed> keeping =
        new Weighing(rules, ends, performed(facts))
            .minimums().stream().filter(this::stillKeeps).toList();
    List<String> weighed = keeping.stream().map(w -> w.rule().id()).toList();
    List<Weighed> valid =
        keeping.stream().filter(w -> ErasureGround.valid(w.rule(), policy, profile)).toList();
    if (keeping.isEmpty()) {
      return rightUnknown()
          ? nothingStays(Action.REVIEW, Reason.REGIME_UNKNOWN, weighed)
          : nothingStays(Action.ERASE_NOW, Reason.NOTHING_TO_KEEP, weighed);
    }
    return valid.isEmpty()
        ? nothingStays(Action.REVIEW, Reason.NO_VALID_GROUND, weighed)
        : kept(valid, weighed);
  }

  private ErasureAnswer kept(List<Weighed> valid, List<String> weighed) {
    boolean blocking = valid.stream().allMatch(w -> blocks(w.rule()));
    boolean open = valid.stream().anyMatch(Weighed::open);
    Optional<Weighed> last =
        open ? Optional.empty() : valid.stream().max(Comparator.comparing(Weighed::instant));
    Action action = blocking ? Action.BLOCK_THEN_ERASE : Action.REFUSE_AND_RESTRICT;
    Reason reason = blocking ? Reason.BLOCKING_DUTY : Reason.STATUTORY_DUTY;
    return new ErasureAnswer(
        action,
        reason,
        asOf,
        last.map(Weighed::instant).orElse(null),
        last.map(w -> Periods.lastDayBefore(w.instant(), w.rule().zone())).orElse(null),
        open,
        weighed,
        ErasureCodes.of(action, reason, ErasureRegime.of(profile)));
  }

  private boolean stillKeeps(Weighed minimum) {
    return minimum.acts() && (minimum.open() || asOf.isBefore(minimum.instant()));
  }

  private boolean rightUnknown() {
    return ErasureRegime.of(profile).stream()
        .allMatch(r -> r == ErasureRegime.OTHER || r == ErasureRegime.UNKNOWN);
  }

  private Facts performed(Facts facts) {
    Map<String, Instant> triggers = new HashMap<>(facts.triggers());
    triggers.putIfAbsent(PERFORMED, asOf);
    return new Facts(triggers, facts.consents(), facts.ahead());
  }

  private static boolean blocks(Rule minimum) {
    return minimum.disposition() == Disposition.RESTRICT;
  }

  private ErasureAnswer nothingStays(Action action, Reason reason, List<String> weighed) {
    return new ErasureAnswer(
        action,
        reason,
        null,
        null,
        null,
        false,
        weighed,
        ErasureCodes.of(action, reason, ErasureRegime.of(profile)));
  }
}
