package io.tenure.policy.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.rule.DataCategory;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index against looking at every rule; {@code -Dtenure.seed} repeats a failure. */
class RuleIndexTest {

  private static final List<String> JURISDICTIONS =
      List.of(
          "DE", "FR", "NO", "IS", "GB", "CH", "US", "US-CA", "US-NY", "ES-CT", "BR", "EU", "EEA",
          "GLOBAL");
  private static final List<String> CATEGORIES =
      List.of(
          "user",
          "user.contact",
          "user.contact.email",
          "user.contact.email.work",
          "user.contacts",
          "user.financial",
          "system",
          "system.operations");
  private static final List<String> KINDS = List.of("CONTACT", "LEAD", "INVOICE", "ORDER");
  private static final List<String> DATASETS = List.of("crm.a", "crm.b", "crm.c");
  private static final List<String> SYSTEMS = List.of("crm", "erp");
  private static final List<String> PURPOSES = List.of("billing", "marketing", "support");
  private static final List<String> SENSITIVITIES = List.of("HIGH", "MODERATE", "LOW");

  private long seed;
  private Random random;

  @BeforeEach
  void seed() {
    seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("RuleIndexTest seed " + seed);
    random = new Random(seed);
  }

  @Test
  void findsExactlyTheRulesThatCoverAField() {
    int covered = 0;
    for (int i = 0; i < Cases.of(2_000); i++) {
      List<Rule> rules = rules(random.nextInt(200));
      RuleIndex index = new RuleIndex(rules);
      for (int j = 0; j < 10; j++) {
        Profile profile = profile();
        List<Rule> candidates = index.candidates(profile);
        for (ProfileField field : profile.fields()) {
          List<Rule> expected = covering(rules, profile, field);
          assertThat(covering(candidates, profile, field))
              .as("seed %d, policy %d, profile %d: %s", seed, i, j, profile)
              .isEqualTo(expected);
          covered += expected.size();
        }
      }
    }
    assertThat(covered).as("rules that covered a field").isGreaterThan(Cases.of(10_000));
  }

  @Test
  void rulesThatCannotMatchAreNotLookedAt() {
    Profile profile =
        new Profile(
            "crm",
            "crm.a",
            "CONTACT",
            "DE",
            "FR",
            List.of(new ProfileField("f", "user.contact.email", "HIGH")),
            List.of());
    List<Rule> matching =
        List.of(
            rule("0", scope("DE", "EU", "user.contact", "CONTACT", "crm.a", "crm")),
            rule("1", scope("EEA", "FR", "user", "CONTACT", "crm.a", "crm")),
            rule("2", Drafts.EVERYTHING));
    List<Rule> rules = new ArrayList<>(matching);
    for (int i = 0; i < Cases.of(1_000); i++) {
      rules.add(rule("a" + i, scope("GB", "FR", "user", "CONTACT", "crm.a", "crm")));
      rules.add(rule("b" + i, scope("DE", "US-CA", "user", "CONTACT", "crm.a", "crm")));
      rules.add(rule("c" + i, scope("DE", "FR", "user.financial", "CONTACT", "crm.a", "crm")));
      rules.add(rule("d" + i, scope("DE", "FR", "user", "LEAD", "crm.a", "crm")));
      rules.add(rule("e" + i, scope("DE", "FR", "user", "CONTACT", "crm.b", "crm")));
      rules.add(rule("f" + i, scope("DE", "FR", "user", "CONTACT", "crm.a", "erp")));
    }
    assertThat(new RuleIndex(rules).candidates(profile)).isEqualTo(matching);
    Rule marketing =
        rule("3", new Scope(null, null, null, null, null, null, List.of("marketing"), null));
    assertThat(new RuleIndex(List.of(marketing)).candidates(profile)).isEmpty();
  }

  /** A place that is not known is covered by every minimum and by no maximum that names places. */
  @Test
  void whereThePlaceIsNotKnownOnlyMinimumsAreLookedAt() {
    Scope germany = new Scope(List.of("DE"), null, null, null, null, null, null, null);
    Rule keep = Drafts.businessMinimum("keep", germany, "P1Y");
    Rule everywhere = Drafts.businessMaximum("everywhere", Drafts.EVERYTHING, "P1Y");
    RuleIndex index =
        new RuleIndex(List.of(Drafts.businessMaximum("go", germany, "P1Y"), keep, everywhere));
    assertThat(index.candidates(Drafts.profile(null, "DE", "user.name")))
        .containsExactly(everywhere, keep);
  }

  /** What an index holds grows by a bit with each rule. */
  @Test
  void aSetOfRulesHasABitForEach() {
    assertThat(List.of(0, 1, 64, 65, 128, 129))
        .extracting(rules -> Postings.none(rules).length)
        .containsExactly(0, 1, 1, 2, 2, 3);
  }

  @Test
  void whatCoversACodeIsListedInFull() {
    List<String> codes = new ArrayList<>(JURISDICTIONS);
    codes.addAll(List.of(java.util.Locale.getISOCountries()));
    codes.addAll(List.of("EU-1", "DE-BY", "NO-03", "XX"));
    for (String code : codes) {
      assertThat(Jurisdiction.covering(code))
          .containsExactlyInAnyOrderElementsOf(
              codes.stream().filter(a -> Jurisdiction.covers(a, code)).distinct().toList());
    }
    for (String key : CATEGORIES) {
      assertThat(CATEGORIES.stream().filter(a -> DataCategory.covers(a, key)).toList())
          .isEqualTo(CATEGORIES.stream().filter(DataCategory.covering(key)::contains).toList());
    }
  }

  private static List<Rule> covering(List<Rule> rules, Profile profile, ProfileField field) {
    return rules.stream()
        .filter(rule -> RuleSelection.covers(rule, profile, field))
        .sorted(java.util.Comparator.comparing(Rule::id))
        .toList();
  }

  private List<Rule> rules(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Drafts.rule(
                    "r" + i,
                    random.nextBoolean() ? RuleKind.MINIMUM : RuleKind.MAXIMUM,
                    Basis.BUSINESS,
                    scope(),
                    Drafts.after("P1Y"),
                    null))
        .toList();
  }

  private Scope scope() {
    return new Scope(
        some(JURISDICTIONS),
        some(JURISDICTIONS),
        some(CATEGORIES),
        some(KINDS),
        some(DATASETS),
        some(SYSTEMS),
        some(PURPOSES),
        some(SENSITIVITIES));
  }

  private static Scope scope(
      String subject, String controller, String category, String kind, String set, String system) {
    return new Scope(
        List.of(subject),
        List.of(controller),
        List.of(category),
        List.of(kind),
        List.of(set),
        List.of(system),
        null,
        null);
  }

  private static Rule rule(String id, Scope scope) {
    return Drafts.businessMaximum(id, scope, "P1Y");
  }

  private Profile profile() {
    List<ProfileField> fields = new ArrayList<>();
    for (int i = 0; i < random.nextInt(5); i++) {
      fields.add(new ProfileField("f" + i, maybe(CATEGORIES), maybe(SENSITIVITIES)));
    }
    return new Profile(
        maybe(SYSTEMS),
        maybe(DATASETS),
        maybe(KINDS),
        maybe(JURISDICTIONS),
        maybe(JURISDICTIONS),
        fields,
        List.of(),
        some(PURPOSES));
  }

  /** Mostly no limit, so that something matches. */
  private List<String> some(List<String> values) {
    return switch (random.nextInt(5)) {
      case 0 -> List.of(pick(values));
      case 1 -> List.of(pick(values), pick(values));
      default -> List.of();
    };
  }

  private String maybe(List<String> values) {
    return random.nextInt(8) == 0 ? null : pick(values);
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
