package io.tenure.policy.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.organisation.Applicability;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change of rules touches; {@code -Dtenure.seed} repeats a failure. */
class PolicyChangeTest {

  private static final Instant AS_OF = Drafts.at("2026-01-01");

  private long seed;
  private Random random;
  private RandomPolicies draw;

  @BeforeEach
  void seed() {
    seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("PolicyChangeTest seed " + seed);
    random = new Random(seed);
    draw = new RandomPolicies(random);
  }

  @Test
  void onlyThePlansOfTouchedProfilesAreCompiledAnew() {
    List<Rule> rules = new ArrayList<>();
    for (String country : List.of("DE", "FR", "GB", "BR")) {
      rules.add(Drafts.businessMaximum("max-" + country, subject(country), "P3Y"));
      rules.add(Drafts.businessMinimum("min-" + country, subject(country), "P1Y"));
    }
    PolicyEdition before = edition("1", rules);
    rules.set(0, Drafts.businessMaximum("max-DE", subject("DE"), "P2Y"));
    PolicyEdition after = edition("2", rules);
    List<Profile> profiles =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    Drafts.profile(
                        List.of("DE", "FR", "GB", "BR").get(i % 4), "DE", "user.contact"))
            .toList();
    PolicyChange change = PolicyChange.between(before, after);
    int compiled = 0;
    for (Profile profile : profiles) {
      RetentionPlan known = PlanCompiler.compile(before, profile, AS_OF);
      RetentionPlan plan = change.recompile(known, AS_OF, AS_OF);
      assertThat(plan).isEqualTo(PlanCompiler.compile(after, profile, AS_OF));
      compiled += sameGroups(plan, known) ? 0 : 1;
    }
    assertThat(compiled).as("a quarter lives in Germany").isEqualTo(250);
  }

  @Test
  void whatIsNotCompiledAnewIsTheSameAsIfItWere() {
    int reused = 0;
    for (int i = 0; i < Cases.of(2_000); i++) {
      PolicyEdition before = draw.policy(10);
      PolicyEdition after = changed(before);
      PolicyChange change = PolicyChange.between(before, after);
      for (int j = 0; j < 10; j++) {
        Profile profile = draw.profile();
        Instant knownAsOf = draw.instant();
        Instant asOf = random.nextBoolean() ? knownAsOf : draw.instant();
        RetentionPlan known = PlanCompiler.compile(before, profile, knownAsOf);
        RetentionPlan plan = change.recompile(known, knownAsOf, asOf);
        assertThat(plan)
            .as("seed %d, policy %d, profile %d", seed, i, j)
            .isEqualTo(PlanCompiler.compile(after, profile, asOf));
        reused += sameGroups(plan, known) ? 1 : 0;
      }
    }
    assertThat(reused).as("plans that were not compiled").isGreaterThan(Cases.of(2_000));
  }

  @Test
  void otherFiscalYearsTouchEverybody() {
    List<Rule> rules = List.of(Drafts.businessMaximum("max", subject("DE"), "P3Y"));
    PolicyEdition before = edition("1", rules);
    PolicyEdition after =
        new PolicyEdition(
            "2",
            "sha256:2",
            new PolicyContent(
                rules,
                List.of(new Controller("de", "A", "DE", List.of(LocalDate.of(2026, 6, 30)))),
                null),
            before.catalogue(),
            before.bindings());
    assertThat(
            PolicyChange.between(before, after).touches(Drafts.profile("FR", "DE", "user.contact")))
        .isTrue();
  }

  @Test
  void anotherCatalogueOrOtherBindingsTouchEverybody() {
    PolicyEdition before = edition("1", List.of());
    Catalogue same = before.catalogue();
    Catalogue other =
        Catalogue.of("other", List.copyOf(same.regulations().values()), same.dataCategories());
    Bindings bindings =
        new Bindings(Map.of("hgb-vouchers-8", new Applicability.Has("sector", List.of("retail"))));
    Profile anybody = Drafts.profile("FR", "DE", "user.contact");
    assertThat(PolicyChange.between(before, resting(same, Bindings.NONE)).touches(anybody))
        .isFalse();
    assertThat(PolicyChange.between(before, resting(other, Bindings.NONE)).touches(anybody))
        .isTrue();
    assertThat(PolicyChange.between(before, resting(same, bindings)).touches(anybody)).isTrue();
  }

  /** A rule that may be about the record and is about none of its fields. */
  @Test
  void aRuleThatCoversNoFieldTouchesNothing() {
    Scope sensitive = new Scope(null, null, null, null, null, null, null, List.of("HIGH"));
    PolicyEdition after =
        edition("2", List.of(Drafts.businessMaximum("sensitive", sensitive, "P1Y")));
    PolicyChange change = PolicyChange.between(edition("1", List.of()), after);
    assertThat(change.touches(Drafts.profile("DE", "DE", "user.contact"))).isFalse();
    PolicyEdition all =
        edition("2", List.of(Drafts.businessMaximum("all", Drafts.EVERYTHING, "P1Y")));
    assertThat(
            PolicyChange.between(edition("1", List.of()), all)
                .touches(Drafts.profile("DE", "DE", "user.contact")))
        .isTrue();
    assertThat(
            PolicyChange.between(all, edition("1", List.of()))
                .touches(Drafts.profile("DE", "DE", "user.contact")))
        .isTrue();
  }

  private static PolicyEdition resting(Catalogue catalogue, Bindings bindings) {
    return new PolicyEdition(
        "2", "sha256:2", new PolicyContent(List.of(), null, null), catalogue, bindings);
  }

  /** One to three rules other, or less. */
  private PolicyEdition changed(PolicyEdition before) {
    List<Rule> rules = new ArrayList<>(before.content().rules());
    List<Rule> others = draw.policy(10).content().rules();
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(rules.size());
      rules.set(
          at,
          random.nextBoolean() ? others.get(at) : rules.get(at).withScope(others.get(at).scope()));
    }
    if (random.nextInt(3) == 0) {
      rules.remove(random.nextInt(rules.size()));
    }
    return new PolicyEdition(
        "2",
        "sha256:2",
        new PolicyContent(rules, before.content().controllers(), null),
        before.catalogue(),
        before.bindings());
  }

  /** The very same list: nothing was compiled. */
  private static boolean sameGroups(RetentionPlan plan, RetentionPlan known) {
    return System.identityHashCode(plan.groups()) == System.identityHashCode(known.groups());
  }

  private static Scope subject(String country) {
    return new Scope(List.of(country), null, null, null, null, null, null, null);
  }

  private static PolicyEdition edition(String version, List<Rule> rules) {
    return new PolicyEdition(
        version,
        "sha256:" + version,
        new PolicyContent(List.copyOf(rules), null, null),
        Drafts.policy().catalogue(),
        Bindings.NONE);
  }
}
