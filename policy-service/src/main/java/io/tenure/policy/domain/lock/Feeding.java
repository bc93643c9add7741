package io.tenure.policy.domain.lock;

import io.tenure.policy.domain.diff.Aspect;
import io.tenure.policy.domain.diff.ChangeKind;
import io.tenure.policy.domain.diff.PolicyDiff;
import io.tenure.policy.domain.diff.RuleChange;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Other rules on which the end of a locked one depends: a maximum that follows the minimums follows
 * all that they and their limits do; a business minimum counts only up to the statutory maximums.
 */
record Feeding(
    Rule was,
    Rule is,
    PolicyDiff diff,
    PolicyContent before,
    PolicyContent after,
    Binding binding) {

  /** What changes no end of anybody. */
  private static final Set<Aspect> WITHOUT_EFFECT =
      EnumSet.of(
          Aspect.TITLE,
          Aspect.JUSTIFICATION,
          Aspect.OWNER,
          Aspect.TECHNIQUE,
          Aspect.NOTICE,
          Aspect.REVIEW_STAGES,
          Aspect.NEXT_REVIEW,
          Aspect.LOCKED);

  /** Changes that may move the locked rule's end, and that no new law explains. */
  List<RuleChange> loosening() {
    return changes(rule -> feeds(rule) || feedsCap(rule))
        .filter(change -> !newDuty(change))
        .toList();
  }

  /** New law that moves the locked rule's end: it goes before a lock, and is shown. */
  List<RuleChange> newLaw() {
    return changes(rule -> feeds(rule) || feedsCap(rule) || caps(rule))
        .filter(change -> newDuty(change) || (change.after() != null && caps(change.after())))
        .toList();
  }

  /** Rules that act for other controllers than they did, because other facts are stated. */
  List<Rule> actingOtherwise() {
    return concerned().filter(rule -> binding.otherwise(rule) && !newlyBinding(rule)).toList();
  }

  /** Law that newly binds controllers, because other facts are stated. */
  List<Rule> lawActingOtherwise() {
    return concerned().filter(this::newlyBinding).toList();
  }

  private Stream<Rule> concerned() {
    return after.rules().stream()
        .filter(rule -> !rule.id().equals(is.id()))
        .filter(rule -> feeds(rule) || feedsCap(rule) || caps(rule));
  }

  private boolean newlyBinding(Rule rule) {
    return rule.law() && (rule.minimum() || caps(rule)) && binding.onlyMore(rule);
  }

  private Stream<RuleChange> changes(Predicate<Rule> concerned) {
    return diff.rules().stream()
        .filter(change -> !change.id().equals(was.id()))
        .filter(
            change ->
                change.kind() != ChangeKind.CHANGED
                    || !WITHOUT_EFFECT.containsAll(change.aspects()))
        .filter(change -> test(change.before(), concerned) || test(change.after(), concerned));
  }

  private static boolean test(Rule rule, Predicate<Rule> concerned) {
    return rule != null && concerned.test(rule);
  }

  private boolean feeds(Rule other) {
    boolean follows = Ends.followMinimums(was.end()) || Ends.followMinimums(is.end());
    boolean counts = was.law() ? other.minimum() && other.law() : other.minimum() || other.law();
    return follows && counts && meets(other);
  }

  /** Whether financial years decide about the locked rule's end, or about one that feeds it. */
  boolean countsFiscalYears() {
    return Stream.of(was, is).anyMatch(Ends::countFiscalYears)
        || before.rules().stream()
            .filter(rule -> !rule.id().equals(was.id()) && Ends.countFiscalYears(rule))
            .anyMatch(rule -> feeds(rule) || feedsCap(rule) || caps(rule));
  }

  private boolean caps(Rule other) {
    return was.minimum() && !was.law() && !other.minimum() && other.law() && meets(other);
  }

  /** A statutory limit may itself follow the statutory duties. */
  private boolean feedsCap(Rule other) {
    return other.minimum()
        && other.law()
        && meets(other)
        && Stream.of(before, after)
            .flatMap(content -> content.rules().stream())
            .anyMatch(rule -> caps(rule) && Ends.followMinimums(rule.end()));
  }

  private boolean meets(Rule other) {
    return other.scope().overlaps(was.scope()) || other.scope().overlaps(is.scope());
  }

  private static boolean newDuty(RuleChange change) {
    return change.kind() == ChangeKind.ADDED && change.after().law() && change.after().minimum();
  }
}
