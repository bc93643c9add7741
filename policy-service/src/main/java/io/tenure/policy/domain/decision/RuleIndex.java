package io.tenure.policy.domain.decision;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.rule.DataCategory;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of a policy version by their scope. Finds those that speak about a profile without
 * looking at the others: what it takes grows with the rules that match, not with those that cannot.
 */
final class RuleIndex {
  private final List<Rule> rules;
  private final long[] minimums;
  private final Postings subjects;
  private final Postings controllers;
  private final Postings kinds;
  private final Postings datasets;
  private final Postings systems;
  private final Postings purposes;
  private final Postings categories;

  RuleIndex(List<Rule> all) {
    this.rules = all.stream().sorted(Comparator.comparing(Rule::id)).toList();
    this.minimums = Postings.none(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).minimum()) {
        Postings.add(minimums, i);
      }
    }
    this.subjects = Postings.of(rules, rule -> rule.scope().subjectJurisdictions());
    this.controllers = Postings.of(rules, rule -> rule.scope().controllerJurisdictions());
    this.kinds = Postings.of(rules, rule -> rule.scope().datasetKinds());
    this.datasets = Postings.of(rules, rule -> rule.scope().datasets());
    this.systems = Postings.of(rules, rule -> rule.scope().systems());
    this.purposes = Postings.of(rules, rule -> rule.scope().purposes());
    this.categories = Postings.of(rules, rule -> rule.scope().categories());
  }

  /**
   * The rules to look at for a profile, by id: all that cover one of its fields, and few others.
   */
  List<Rule> candidates(Profile profile) {
    Postings.Union[] limits = {
      jurisdiction(subjects, profile.subjectJurisdiction()),
      jurisdiction(controllers, profile.controllerJurisdiction()),
      kinds.any(named(profile.datasetKind())),
      datasets.any(named(profile.dataset())),
      systems.any(named(profile.system())),
      purposes.any(profile.purposes()),
      categories.any(categoriesOf(profile.fields()))
    };
    List<Rule> found = new ArrayList<>();
    for (int word = 0; word < minimums.length; word++) {
      long bits = -1L;
      for (Postings.Union limit : limits) {
        bits &= limit.word(word);
      }
      for (; bits != 0; bits &= bits - 1) {
        found.add(rules.get(word * Long.SIZE + Long.numberOfTrailingZeros(bits)));
      }
    }
    return found;
  }

  /** A jurisdiction that is not known keeps: every minimum is taken to cover it. */
  private Postings.Union jurisdiction(Postings postings, String code) {
    return code == null
        ? postings.unlimitedOr(minimums)
        : postings.any(Jurisdiction.covering(code));
  }

  private static List<String> named(String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static Set<String> categoriesOf(List<ProfileField> fields) {
    Set<String> keys = new LinkedHashSet<>();
    fields.forEach(field -> keys.addAll(DataCategory.covering(field.category())));
    return keys;
  }
}
