package io.tenure.policy.domain.map;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.RuleSelection;
import io.tenure.policy.domain.map.DataMap.Dataset;
import io.tenure.policy.domain.map.DataMap.Field;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Categories that the data map names and no rule speaks of: nothing would ever happen to such data.
 *
 * @param rules that act on the day of the check
 */
record GapChecks(DataMap map, PolicyEdition policy, List<Rule> rules) {

  private static final String ELSEWHERE = "everywhere else";

  /** What is the same for all fields that no rule could tell apart. */
  private record Sort(String category, String sensitivity) {}

  List<Finding> check() {
    return map.datasets().stream().flatMap(d -> dataset(d).stream()).toList();
  }

  private List<Finding> dataset(Dataset dataset) {
    List<Rule> near = rules.stream().filter(rule -> concerns(rule, dataset)).toList();
    TreeSet<String> subjects = named(near, Scope::subjectJurisdictions);
    TreeSet<String> named = new TreeSet<>(subjects);
    List<String> elsewhere = Places.elsewhere(named);
    subjects.addAll(elsewhere);
    Map<Sort, Map<String, TreeSet<String>>> gaps = new HashMap<>();
    int pairs = 0;
    List<String> people = Places.of(dataset.jurisdiction(), subjects);
    for (String controller : controllers(dataset, near)) {
      for (String subject : people) {
        pairs++;
        Profile profile = dataset.profile(map.systemKey(), subject, controller);
        List<Rule> acting =
            near.stream()
                .filter(rule -> rule.scope().mayCover(profile, rule.minimum()))
                .filter(rule -> RuleSelection.binds(rule, policy, profile))
                .toList();
        for (Sort sort : sorts(dataset)) {
          ProfileField field = new ProfileField("f", sort.category(), sort.sensitivity());
          if (acting.stream()
              .noneMatch(rule -> rule.scope().covers(profile, field, rule.minimum()))) {
            gaps.computeIfAbsent(sort, _ -> new LinkedHashMap<>())
                .computeIfAbsent(shown(controller, List.of()), _ -> new TreeSet<>())
                .add(shown(subject, elsewhere));
          }
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Field field : dataset.personal()) {
      Map<String, TreeSet<String>> open = gaps.get(new Sort(field.category(), field.sensitivity()));
      if (open != null) {
        findings.add(gap(dataset, field, open, pairs));
      }
    }
    return findings;
  }

  private static Finding gap(
      Dataset dataset, Field field, Map<String, TreeSet<String>> open, int pairs) {
    int gaps = open.values().stream().mapToInt(Collection::size).sum();
    String where =
        gaps == pairs
            ? "wherever the person and the controller are"
            : open.entrySet().stream()
                .map(
                    e ->
                        "for people in %s where the controller is in %s"
                            .formatted(String.join(", ", e.getValue()), e.getKey()))
                .collect(Collectors.joining("; "));
    return Finding.warning(
        Code.GAP,
        null,
        Printed.of(dataset.name()) + "/" + Printed.of(field.name()),
        "No rule speaks of %s in this %s %s: nothing would ever happen to it. Write a maximum for it, or correct the map."
            .formatted(field.category(), Printed.of(dataset.kind()), where));
  }

  /** Whether the rule could speak of the dataset, jurisdictions and fields aside. */
  private boolean concerns(Rule rule, Dataset dataset) {
    return Coverage.concerns(rule, map.systemKey(), dataset);
  }

  private static List<Sort> sorts(Dataset dataset) {
    return dataset.personal().stream()
        .map(field -> new Sort(field.category(), field.sensitivity()))
        .distinct()
        .toList();
  }

  /** The organisation's own controllers; where it names none, those that rules name. */
  private List<String> controllers(Dataset dataset, List<Rule> near) {
    TreeSet<String> own =
        policy.content().controllers().stream()
            .map(Controller::jurisdiction)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> codes =
        Places.of(
            dataset.controller(),
            own.isEmpty() ? named(near, Scope::controllerJurisdictions) : own);
    return codes.isEmpty() ? Collections.singletonList(null) : codes;
  }

  private static TreeSet<String> named(List<Rule> rules, Function<Scope, List<String>> codes) {
    return rules.stream()
        .map(Rule::scope)
        .flatMap(scope -> Stream.concat(Stream.of(scope), scope.except().stream()))
        .flatMap(scope -> codes.apply(scope).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String shown(String code, List<String> elsewhere) {
    if (code == null) {
      return "an unknown place";
    }
    return elsewhere.contains(code) ? ELSEWHERE : Printed.of(code);
  }
}
