package io.tenure.policy.domain.schedule;

import io.tenure.plan.Clause.Disposition;
import io.tenure.policy.domain.diff.Aspect;
import io.tenure.policy.domain.diff.Longer;
import io.tenure.policy.domain.diff.PolicyDiff;
import io.tenure.policy.domain.diff.RuleChange;
import io.tenure.policy.domain.rule.DataCategory;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether people have to be told again about how long their data stay (GDPR Art. 13(2)(a) and
 * 13(3): the period is part of what they were told). In doubt they have to.
 *
 * @param before rules that acted on what was published before
 * @param after rules that act now
 * @param fiscalYearsChanged whether the controller's financial years end on other days than before
 */
record TellAgain(List<Rule> before, List<Rule> after, boolean fiscalYearsChanged) {

  /** Why people have to be told. */
  enum Code {
    /** Nothing was published for this controller before. */
    FIRST_VERSION,
    /** Some data may stay longer than before. */
    LONGER_PERIOD,
    /** A kind of data that no rule spoke of before. */
    NEW_CATEGORY,
    /** A purpose that no rule spoke of before. */
    NEW_PURPOSE,
    /** At the end something less than before happens to the data. */
    OTHER_END
  }

  /**
   * A reason.
   *
   * @param subject title of the rule, key of the category or purpose; null for the first version
   */
  record Reason(Code code, String subject) {}

  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    changes().forEach(change -> rule(change, reasons));
    if (fiscalYearsChanged) {
      after.stream()
          .filter(rule -> Longer.countsFiscalYears(rule.end()))
          .map(rule -> new Reason(Code.LONGER_PERIOD, rule.title()))
          .filter(reason -> !reasons.contains(reason))
          .forEach(reasons::add);
    }
    newOnes(categories(before), categories(after))
        .forEach(key -> reasons.add(new Reason(Code.NEW_CATEGORY, key)));
    TreeSet<String> purposes = new TreeSet<>(Purposes.of(after));
    purposes.removeAll(Purposes.of(before));
    purposes.forEach(key -> reasons.add(new Reason(Code.NEW_PURPOSE, key)));
    return List.copyOf(reasons);
  }

  List<RuleChange> changes() {
    return PolicyDiff.between(
            new PolicyContent(before, null, null), new PolicyContent(after, null, null))
        .rules();
  }

  private void rule(RuleChange change, List<Reason> reasons) {
    switch (change.kind()) {
      case ADDED -> {
        if (change.after().minimum() || displaces(change.after())) {
          reasons.add(new Reason(Code.LONGER_PERIOD, change.after().title()));
        }
      }
      case REMOVED -> {
        if (!change.before().minimum() || makesRoom(change.before())) {
          reasons.add(new Reason(Code.LONGER_PERIOD, change.before().title()));
        }
      }
      case CHANGED -> {
        if (longer(change)) {
          reasons.add(new Reason(Code.LONGER_PERIOD, change.after().title()));
        }
        if (change.aspects().contains(Aspect.DISPOSITION) && weaker(change.after())) {
          reasons.add(new Reason(Code.OTHER_END, change.after().title()));
        }
      }
    }
  }

  private boolean longer(RuleChange change) {
    Rule was = change.before();
    Rule is = change.after();
    return change.aspects().stream()
        .anyMatch(
            aspect ->
                switch (aspect) {
                  case KIND, CONDITION, APPLIES_IF, HAND_OVER -> true;
                  case BASIS -> is.minimum() == is.law();
                  case SCOPE -> !narrowsOnly(was, is);
                  case END -> Longer.mayBe(was.end(), is.end());
                  default -> false;
                });
  }

  /** A duty to keep for fewer data, or a limit for more, with no other rule beside it. */
  private boolean narrowsOnly(Rule was, Rule is) {
    boolean within = is.minimum() ? is.scope().within(was.scope()) : was.scope().within(is.scope());
    return within && rivals(was.id(), before).isEmpty() && rivals(is.id(), after).isEmpty();
  }

  /** A new limit of the organisation may take the place of a general, shorter one. */
  private boolean displaces(Rule added) {
    return rivals(added.id(), after).stream()
        .anyMatch(other -> Longer.mayBe(other.end(), added.end()));
  }

  /** A need to keep that is gone may make room for a general, longer one. */
  private boolean makesRoom(Rule removed) {
    return rivals(removed.id(), before).stream()
        .anyMatch(other -> Longer.mayBe(removed.end(), other.end()));
  }

  /** Business rules of the same kind and condition that may be more, or less, specific. */
  private static List<Rule> rivals(String id, Collection<Rule> rules) {
    Rule rule = rules.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    if (rule.law()) {
      return List.of();
    }
    return rules.stream()
        .filter(other -> !other.id().equals(id) && !other.law())
        .filter(other -> other.kind() == rule.kind())
        .filter(other -> other.endsActiveUse() == rule.endsActiveUse())
        .filter(other -> Objects.equals(other.condition(), rule.condition()))
        .filter(other -> other.scope().overlaps(rule.scope()))
        .toList();
  }

  private static boolean weaker(Rule rule) {
    return rule.minimum() ? rule.disposition() == null : rule.disposition() != Disposition.ERASE;
  }

  /** Keys of all categories; the empty key stands for everything. */
  private static Set<String> categories(List<Rule> rules) {
    Set<String> keys = new TreeSet<>();
    for (Rule rule : rules) {
      keys.addAll(rule.scope().categories().isEmpty() ? List.of("") : rule.scope().categories());
    }
    return keys;
  }

  private static List<String> newOnes(Set<String> known, Set<String> now) {
    return now.stream()
        .filter(key -> known.stream().noneMatch(k -> k.isEmpty() || DataCategory.covers(k, key)))
        .toList();
  }
}
