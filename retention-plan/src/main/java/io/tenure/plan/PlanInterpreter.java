package io.tenure.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Applies a plan to the facts of one record: the reference meaning of the algebra, which SQL and
 * the decision engine have to equal. Pure, and independent of the order of groups, clauses and
 * facts.
 *
 * <p>For one group, with the clauses whose condition holds:
 *
 * <ol>
 *   <li>statutory minimums: the latest end counts; one without its trigger, or without an end,
 *       keeps the group open;
 *   <li>statutory maximums: the earliest end of each stage (restrict, review, remove) counts; one
 *       without its trigger does not fire;
 *   <li>business minimums: the latest end counts, but never beyond the earliest statutory maximum
 *       that removes;
 *   <li>business maximums: the earliest end of each stage counts;
 *   <li>{@code retainUntil} is the later of 1 and 3, {@code restrictFrom}, {@code reviewFrom} and
 *       {@code disposeFrom} the earlier of 2 and 4 in their stage.
 * </ol>
 *
 * Between equal ends law wins over business, then erasing over anonymising, then the lower rule id.
 */
public final class PlanInterpreter {

  private PlanInterpreter() {}

  /** One outcome for each group of the plan, in the plan's order. */
  public static List<GroupOutcome> apply(RetentionPlan plan, Facts facts) {
    List<GroupOutcome> outcomes = new ArrayList<>(plan.groups().size());
    for (RetentionPlan.FieldGroup group : plan.groups()) {
      outcomes.add(apply(group, facts));
    }
    return List.copyOf(outcomes);
  }

  /** The outcome of one group. */
  public static GroupOutcome apply(RetentionPlan.FieldGroup group, Facts facts) {
    return new GroupEvaluation(group, facts).outcome();
  }
}
