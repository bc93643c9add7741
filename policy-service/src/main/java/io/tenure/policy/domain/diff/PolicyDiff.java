package io.tenure.policy.domain.diff;

import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How two versions of a policy differ in what they say. The order of rules, and of everything in
 * them whose order means nothing, makes no difference; the order of controllers does, since the
 * first one of a jurisdiction supplies its fiscal calendar.
 *
 * @param rules by id
 * @param controllers by key
 * @param controllerOrder keys in the order of the second version, where more than additions and
 *     removals changed it; else empty
 */
public record PolicyDiff(
    List<RuleChange> rules,
    List<ControllerChange> controllers,
    List<String> controllerOrder,
    List<String> triggersAdded,
    List<String> triggersRemoved) {

  /**
   * @throws IllegalStateException where a version names two rules or controllers alike: a draft
   *     with errors has no difference that could be told
   */
  public static PolicyDiff between(PolicyContent before, PolicyContent after) {
    return new PolicyDiff(
        rules(byId(before.rules()), byId(after.rules())),
        controllers(byKey(before.controllers()), byKey(after.controllers())),
        order(before.controllers(), after.controllers()),
        without(after.triggers(), before.triggers()),
        without(before.triggers(), after.triggers()));
  }

  public boolean isEmpty() {
    return rules.isEmpty()
        && controllers.isEmpty()
        && controllerOrder.isEmpty()
        && triggersAdded.isEmpty()
        && triggersRemoved.isEmpty();
  }

  private static List<RuleChange> rules(Map<String, Rule> before, Map<String, Rule> after) {
    List<RuleChange> changes = new ArrayList<>();
    for (String id : keys(before, after)) {
      Rule was = before.get(id);
      Rule is = after.get(id);
      if (was == null) {
        changes.add(RuleChange.added(is));
      } else if (is == null) {
        changes.add(RuleChange.removed(was));
      } else {
        List<Aspect> aspects = Aspect.between(was, is);
        if (!aspects.isEmpty()) {
          changes.add(RuleChange.changed(aspects, was, is));
        }
      }
    }
    return List.copyOf(changes);
  }

  private static List<ControllerChange> controllers(
      Map<String, Controller> before, Map<String, Controller> after) {
    return keys(before, after).stream()
        .filter(key -> !(before.containsKey(key) && before.get(key).equals(after.get(key))))
        .map(
            key ->
                new ControllerChange(
                    key, kind(key, before, after), before.get(key), after.get(key)))
        .toList();
  }

  private static ChangeKind kind(String key, Map<String, ?> before, Map<String, ?> after) {
    if (!before.containsKey(key)) {
      return ChangeKind.ADDED;
    }
    return after.containsKey(key) ? ChangeKind.CHANGED : ChangeKind.REMOVED;
  }

  private static List<String> order(List<Controller> before, List<Controller> after) {
    List<String> was = before.stream().map(Controller::key).toList();
    List<String> is = after.stream().map(Controller::key).toList();
    List<String> expected =
        Stream.concat(
                was.stream().filter(is::contains), is.stream().filter(key -> !was.contains(key)))
            .toList();
    return expected.equals(is) ? List.of() : is;
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(name -> !others.contains(name)).distinct().sorted().toList();
  }

  private static Collection<String> keys(Map<String, ?> before, Map<String, ?> after) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys;
  }

  private static Map<String, Rule> byId(List<Rule> rules) {
    return rules.stream().collect(Collectors.toMap(Rule::id, NormalForm::of));
  }

  private static Map<String, Controller> byKey(List<Controller> controllers) {
    return controllers.stream()
        .collect(
            Collectors.toMap(
                Controller::key,
                Function.identity(),
                (one, two) -> {
                  throw new IllegalStateException("two controllers " + one.key());
                },
                LinkedHashMap::new));
  }
}
