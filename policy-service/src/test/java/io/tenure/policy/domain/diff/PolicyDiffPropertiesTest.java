package io.tenure.policy.domain.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.decision.RandomPolicies;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Properties over drawn versions; {@code -Dtenure.seed} repeats a run. */
class PolicyDiffPropertiesTest {

  private long seed;
  private Random random;
  private RandomPolicies draw;

  @BeforeEach
  void seed() {
    seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("PolicyDiffPropertiesTest seed " + seed);
    random = new Random(seed);
    draw = new RandomPolicies(random);
  }

  @Test
  void aVersionDoesNotDifferFromItselfInAnyOrder() {
    for (int i = 0; i < 2_000; i++) {
      PolicyContent content = content();
      assertThat(PolicyDiff.between(content, content).isEmpty()).as("seed %d", seed).isTrue();
      assertThat(PolicyDiff.between(content, shuffled(content)).isEmpty())
          .as("seed %d", seed)
          .isTrue();
    }
  }

  @Test
  void theListedChangesLeadFromTheOneToTheOther() {
    int changed = 0;
    for (int i = 0; i < 5_000; i++) {
      PolicyContent before = content();
      PolicyContent after = neighbour(before);
      PolicyDiff diff = PolicyDiff.between(before, after);
      String where = "seed " + seed + ", case " + i;
      PolicyContent reached = applied(diff, before);
      assertThat(rules(reached)).as(where).isEqualTo(rules(after));
      assertThat(reached.controllers()).as(where).isEqualTo(after.controllers());
      assertThat(Set.copyOf(reached.triggers())).as(where).isEqualTo(Set.copyOf(after.triggers()));
      assertThat(diff.isEmpty())
          .as(where)
          .isEqualTo(
              rules(before).equals(rules(after))
                  && before.controllers().equals(after.controllers())
                  && Set.copyOf(before.triggers()).equals(Set.copyOf(after.triggers())));
      changed += diff.rules().size();
      assertThat(PolicyDiff.between(shuffled(before), shuffled(after))).as(where).isEqualTo(diff);
    }
    assertThat(changed).isGreaterThan(5_000);
  }

  @Test
  void everyChangeIsSaidInEveryLanguage() {
    for (int i = 0; i < 1_000; i++) {
      PolicyContent before = content();
      PolicyDiff diff = PolicyDiff.between(before, neighbour(before));
      for (Language language : Language.values()) {
        DiffSentences words = new DiffSentences(language);
        for (RuleChange change : diff.rules()) {
          Rule named = change.after() == null ? change.before() : change.after();
          for (Instant from :
              Collections.singletonList(random.nextBoolean() ? draw.instant() : null)) {
            assertThat(words.of(change, from))
                .as("seed %d", seed)
                .contains(named.title())
                .endsWith(".")
                .doesNotContain("{", "null");
          }
        }
      }
    }
  }

  /** What the listed changes make of a version: only the aspects named are taken over. */
  private static PolicyContent applied(PolicyDiff diff, PolicyContent before) {
    Map<String, Rule> rules = new LinkedHashMap<>(byId(before));
    for (RuleChange change : diff.rules()) {
      switch (change.kind()) {
        case ADDED -> rules.put(change.id(), change.after());
        case REMOVED -> rules.remove(change.id());
        case CHANGED -> rules.put(change.id(), taken(change, rules.get(change.id())));
      }
    }
    Map<String, Controller> controllers = new LinkedHashMap<>();
    before.controllers().forEach(c -> controllers.put(c.key(), c));
    for (ControllerChange change : diff.controllers()) {
      if (change.kind() == ChangeKind.REMOVED) {
        controllers.remove(change.key());
      } else {
        controllers.put(change.key(), change.after());
      }
    }
    List<String> order =
        diff.controllerOrder().isEmpty()
            ? List.copyOf(controllers.keySet())
            : diff.controllerOrder();
    Set<String> triggers = new LinkedHashSet<>(before.triggers());
    triggers.removeAll(diff.triggersRemoved());
    triggers.addAll(diff.triggersAdded());
    return new PolicyContent(
        List.copyOf(rules.values()),
        order.stream().map(controllers::get).toList(),
        List.copyOf(triggers));
  }

  private static Rule taken(RuleChange change, Rule rule) {
    Rule after = change.after();
    Function<Aspect, Rule> from = a -> change.aspects().contains(a) ? after : rule;
    return new Rule(
        rule.id(),
        from.apply(Aspect.TITLE).title(),
        from.apply(Aspect.KIND).kind(),
        from.apply(Aspect.BASIS).basis(),
        from.apply(Aspect.SCOPE).scope(),
        from.apply(Aspect.CONDITION).condition(),
        from.apply(Aspect.END).end(),
        from.apply(Aspect.ZONE).zone(),
        from.apply(Aspect.DISPOSITION).disposition(),
        from.apply(Aspect.TECHNIQUE).technique(),
        from.apply(Aspect.NOTICE).notice(),
        from.apply(Aspect.OBLIGATIONS).obligations(),
        from.apply(Aspect.VALIDITY).validFrom(),
        from.apply(Aspect.VALIDITY).validTo(),
        from.apply(Aspect.JUSTIFICATION).justification(),
        from.apply(Aspect.OWNER).owner(),
        from.apply(Aspect.APPLIES_IF).appliesIf(),
        from.apply(Aspect.HAND_OVER).handOver(),
        from.apply(Aspect.REVIEW_STAGES).reviewStages(),
        from.apply(Aspect.NEXT_REVIEW).nextReview(),
        from.apply(Aspect.LOCKED).locked());
  }

  private PolicyContent content() {
    PolicyContent drawn = draw.policy(1 + random.nextInt(6)).content();
    return new PolicyContent(drawn.rules(), drawn.controllers(), List.of("own_a", "own_b"));
  }

  private PolicyContent neighbour(PolicyContent content) {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : content.rules()) {
      switch (random.nextInt(4)) {
        case 0 -> {}
        case 1 -> rules.add(rule);
        default -> rules.add(mixed(rule, draw.policy(1).content().rules().getFirst()));
      }
    }
    if (random.nextBoolean()) {
      Rule drawn = draw.policy(1).content().rules().getFirst();
      rules.add(renamed(drawn, "new-" + random.nextInt(3)));
    }
    List<Controller> controllers = new ArrayList<>(content.controllers());
    switch (random.nextInt(5)) {
      case 0 -> Collections.shuffle(controllers, random);
      case 1 -> controllers.removeFirst();
      case 2 -> controllers.add(random.nextInt(3), new Controller("fr", "D", "FR", null));
      case 3 ->
          controllers.set(0, new Controller("de", "A", "DE", List.of(LocalDate.of(2021, 3, 31))));
      default -> {}
    }
    List<String> triggers = random.nextBoolean() ? content.triggers() : List.of("own_b", "own_c");
    return new PolicyContent(rules, controllers, triggers);
  }

  /** Some parts of the one, some of the other. */
  private Rule mixed(Rule a, Rule b) {
    boolean bound = random.nextBoolean();
    Rule kind = bound ? b : a;
    return new Rule(
        a.id(),
        either(a, b).title(),
        kind.kind(),
        kind.basis(),
        either(a, b).scope(),
        either(a, b).condition(),
        either(a, b).end(),
        either(a, b).zone(),
        kind.disposition(),
        either(a, b).technique(),
        random.nextBoolean() ? a.notice() : java.time.Duration.ofHours(48),
        either(a, b).obligations(),
        either(a, b).validFrom(),
        either(a, b).validTo(),
        random.nextBoolean() ? a.justification() : "another reason",
        random.nextBoolean() ? a.owner() : "finance",
        either(a, b).appliesIf(),
        kind.handOver(),
        random.nextBoolean() ? a.reviewStages() : List.of(new Rule.ReviewStage("sales", null)),
        random.nextBoolean() ? a.nextReview() : LocalDate.of(2030, 1, 1),
        random.nextInt(4) == 0);
  }

  private Rule either(Rule a, Rule b) {
    return random.nextBoolean() ? a : b;
  }

  private static Rule renamed(Rule rule, String id) {
    return new Rule(
        id,
        id,
        rule.kind(),
        rule.basis(),
        rule.scope(),
        rule.condition(),
        rule.end(),
        rule.zone(),
        rule.disposition(),
        rule.technique(),
        rule.notice(),
        rule.obligations(),
        rule.validFrom(),
        rule.validTo(),
        rule.justification(),
        rule.owner());
  }

  private PolicyContent shuffled(PolicyContent content) {
    List<Rule> rules = new ArrayList<>(content.rules());
    Collections.shuffle(rules, random);
    return new PolicyContent(rules, content.controllers(), content.triggers().reversed());
  }

  private static Map<String, Rule> byId(PolicyContent content) {
    return content.rules().stream().collect(Collectors.toMap(Rule::id, r -> r));
  }

  private static Map<String, Rule> rules(PolicyContent content) {
    return content.rules().stream().collect(Collectors.toMap(Rule::id, NormalForm::of));
  }
}
