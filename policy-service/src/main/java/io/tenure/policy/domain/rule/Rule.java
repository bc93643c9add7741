package io.tenure.policy.domain.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Clause.Stage;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.organisation.Applicability;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A retention rule: a minimum or a maximum.
 *
 * @param id unique in its policy; lower-case letters, digits, hyphens
 * @param title short name in plain words
 * @param condition must hold for a record, beside the scope; null means always
 * @param end when the period is over; a zone left out is the rule's
 * @param zone zone whose days and years count
 * @param disposition what happens after a maximum; RESTRICT ends active use and removes nothing; on
 *     a minimum RESTRICT says that the data are to be kept blocked while it lasts (LOPDGDD Art.
 *     32), null otherwise
 * @param technique how to anonymise
 * @param notice how long before the disposition the person is warned, in elapsed time; null for
 *     none
 * @param obligations obligations of the catalogue that the rule carries out
 * @param validFrom first day on which the rule acts, null for always
 * @param validTo last day on which it acts, null for always
 * @param justification why, in the organisation's own words
 * @param owner who answers for the rule (a function, not a person's name)
 * @param appliesIf facts about the controller on which it depends whether the rule acts; null means
 *     for every controller of the scope
 * @param handOver what has to be handed over before anything is removed, null for nothing
 * @param reviewStages who looks, one after the other, where the disposition is REVIEW
 * @param nextReview day on which the rule itself is to be looked at again, null for none
 * @param locked whether later versions may only tighten it; left out of the JSON where it is not,
 *     so that digests of rules without a lock stay as they were
 */
public record Rule(
    String id,
    String title,
    RuleKind kind,
    Basis basis,
    Scope scope,
    Condition condition,
    EndExpression end,
    ZoneId zone,
    Disposition disposition,
    String technique,
    Duration notice,
    List<String> obligations,
    LocalDate validFrom,
    LocalDate validTo,
    String justification,
    String owner,
    @JsonInclude(JsonInclude.Include.NON_NULL) Applicability appliesIf,
    @JsonInclude(JsonInclude.Include.NON_NULL) HandOver handOver,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReviewStage> reviewStages,
    @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate nextReview,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean locked) {

  /** Ends the id of a step; no rule may have such an id by itself. */
  private static final String BEFORE_HAND_OVER = ":hand-over";

  /**
   * Before data are removed they go to somebody else, such as an archive. Until the event says so
   * they stay, and a person is asked.
   *
   * @param to who receives them (a function or an institution, not a person's name)
   * @param event trigger that says that it has happened
   */
  public record HandOver(String to, String event) {}

  /**
   * A person's look at what is due for review.
   *
   * @param reviewer who looks (a function, not a person's name)
   * @param question what is to be answered
   */
  public record ReviewStage(String reviewer, String question) {}

  public Rule {
    scope = scope == null ? Scope.EVERYTHING : scope;
    obligations = obligations == null ? List.of() : List.copyOf(obligations);
    reviewStages = reviewStages == null ? List.of() : List.copyOf(reviewStages);
  }

  /** A rule for every controller of its scope, without hand-over, stages, own review and lock. */
  public Rule(
      String id,
      String title,
      RuleKind kind,
      Basis basis,
      Scope scope,
      Condition condition,
      EndExpression end,
      ZoneId zone,
      Disposition disposition,
      String technique,
      Duration notice,
      List<String> obligations,
      LocalDate validFrom,
      LocalDate validTo,
      String justification,
      String owner) {
    this(
        id,
        title,
        kind,
        basis,
        scope,
        condition,
        end,
        zone,
        disposition,
        technique,
        notice,
        obligations,
        validFrom,
        validTo,
        justification,
        owner,
        null,
        null,
        null,
        null,
        false);
  }

  /** The same rule about something else. */
  public Rule withScope(Scope other) {
    return copy(id, other, condition, disposition);
  }

  /**
   * The rule as it acts. A maximum with a hand-over acts in two steps: until the event has happened
   * it asks a person, afterwards it removes.
   */
  public List<Rule> steps() {
    if (handOver == null) {
      return List.of(this);
    }
    return List.of(
        copy(id, scope, and(new Condition.TriggerPresent(handOver.event())), disposition),
        copy(
            id + BEFORE_HAND_OVER,
            scope,
            and(new Condition.TriggerAbsent(handOver.event())),
            Disposition.REVIEW));
  }

  /** Whether an id is that of a rule's step before the hand-over. */
  public static boolean waitsForHandOver(String ruleId) {
    return ruleId.endsWith(BEFORE_HAND_OVER);
  }

  private Condition and(Condition other) {
    return condition == null ? other : new Condition.All(List.of(condition, other));
  }

  private Rule copy(String newId, Scope newScope, Condition when, Disposition then) {
    return new Rule(
        newId,
        title,
        kind,
        basis,
        newScope,
        when,
        end,
        zone,
        then,
        technique,
        notice,
        obligations,
        validFrom,
        validTo,
        justification,
        owner,
        appliesIf,
        handOver,
        reviewStages,
        nextReview,
        locked);
  }

  public boolean minimum() {
    return kind == RuleKind.MINIMUM;
  }

  public boolean law() {
    return basis == Basis.LAW;
  }

  /** Whether it only ends active use. */
  public boolean endsActiveUse() {
    return !minimum() && Stage.of(disposition) == Stage.RESTRICT;
  }
}
