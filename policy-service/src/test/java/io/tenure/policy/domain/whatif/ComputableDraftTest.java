package io.tenure.policy.domain.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.RandomPolicies;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Drafts that are broken in every member still get an answer, and what was left out is named. */
class ComputableDraftTest {

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Executions EXECUTIONS = ShippedExecutions.load(CATALOGUE);
  private static final List<String> BAD =
      List.of(
          "null", "\"\"", "\"P1Y2W\"", "\"P900000000Y\"", "[]", "\"nonsense\"", "\"9999-12-31\"");

  @Test
  void whateverIsBrokenInADraftTheRestIsAnswered() {
    long seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("ComputableDraftTest seed " + seed);
    Random random = new Random(seed);
    RandomPolicies draw = new RandomPolicies(random);
    int broken = 0;
    int leftOut = 0;
    for (int i = 0; i < 5_000; i++) {
      PolicyEdition sound = draw.policy(5);
      List<Rule> rules = new ArrayList<>(sound.content().rules());
      int at = random.nextInt(rules.size());
      Rule mutant = mutant(rules.get(at), random);
      if (mutant == null) {
        continue;
      }
      broken++;
      rules.set(at, mutant);
      PolicyContent draft =
          new PolicyContent(rules, sound.content().controllers(), sound.content().triggers());
      ComputableDraft computable = ComputableDraft.of(draft, check(draft));
      leftOut += computable.leftOut().size();
      assertThat(computable.content().rules().size() + computable.leftOut().size())
          .isEqualTo(rules.size());
      PolicyEdition tried =
          new PolicyEdition(null, "sha256:0", computable.content(), CATALOGUE, Bindings.NONE);
      assertThat(
              new Comparison(sound, tried, draw.instant(), Language.FR)
                  .of(draw.profile(), draw.facts(), true))
          .as("seed %d, case %d", seed, i)
          .isNotEmpty();
    }
    assertThat(broken).isGreaterThan(1_000);
    assertThat(leftOut).isPositive();
  }

  @Test
  void aSecondRuleOfTheSameIdAndAControllerWithoutSeatAreLeftOut() {
    PolicyEdition sound = new RandomPolicies(new Random(1)).policy(2);
    Rule one = sound.content().rules().getFirst();
    PolicyContent draft =
        new PolicyContent(
            List.of(one, one),
            List.of(new io.tenure.policy.domain.rule.Controller("a", "A", null, null)),
            null);
    ComputableDraft computable = ComputableDraft.of(draft, check(draft));
    assertThat(computable.leftOut()).containsExactly("rules[1]", "controllers[0]");
    assertThat(computable.content().rules()).containsExactly(one);
  }

  /** The rule with one member, somewhere in it, made bad; null where it cannot even be read. */
  private static Rule mutant(Rule rule, Random random) {
    JsonNode tree = PlanJson.mapper().valueToTree(rule);
    List<ObjectNode> objects = new ArrayList<>();
    collect(tree, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
      names.add(each.next());
    }
    try {
      object.set(
          names.get(random.nextInt(names.size())),
          PlanJson.mapper().readTree(BAD.get(random.nextInt(BAD.size()))));
      return PlanJson.mapper().treeToValue(tree, Rule.class);
    } catch (Exception unreadable) {
      return null;
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> into) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      into.add(object);
    }
    node.forEach(child -> collect(child, into));
  }

  private static List<Finding> check(PolicyContent draft) {
    return PolicyChecks.check(draft, CATALOGUE, EXECUTIONS, LocalDate.parse("2026-11-23"));
  }
}
