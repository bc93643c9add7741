package io.tenure.plan;

import static io.tenure.plan.Clause.Basis.LAW;
import static io.tenure.plan.Plans.after;
import static io.tenure.plan.Plans.facts;
import static io.tenure.plan.Plans.maximum;
import static io.tenure.plan.Plans.minimum;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.RetentionPlan.FieldGroup;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan, its groups and what it was compiled for. */
class RetentionPlanTest {

  private static final Clause KEEP = minimum("keep", LAW, after("created", "P8Y"));
  private static final Clause GO = maximum("go", LAW, after("created", "P1Y"));

  @Test
  void eachGroupHasItsOutcomeInThePlansOrder() {
    var groups = List.of(group("b", List.of(KEEP), List.of()), group("a", List.of(), List.of(GO)));
    var plan = new RetentionPlan(profile(), "v", "sha256:p", "sha256:d", groups);
    assertThat(PlanInterpreter.apply(plan, facts("created", "2024-01-01")))
        .extracting(GroupOutcome::groupId)
        .containsExactly("b", "a");
  }

  @Test
  void aGroupWithoutMinimumAndMaximumIsWithoutRule() {
    assertThat(group("a", List.of(), List.of()).noRule()).isTrue();
    assertThat(group("a", List.of(KEEP), List.of()).noRule()).isFalse();
    assertThat(group("a", List.of(), List.of(GO)).noRule()).isFalse();
    assertThat(PlanJson.groupId(List.of(), List.of())).isEqualTo("no-rule");
    assertThat(PlanJson.groupId(List.of(KEEP), List.of())).startsWith("g-");
    assertThat(PlanJson.groupId(List.of(), List.of(GO)))
        .startsWith("g-")
        .isNotEqualTo(PlanJson.groupId(List.of(KEEP), List.of()));
  }

  @Test
  void aProfileSaysWhatItWasToldAndNothingElse() {
    var fields = List.of(new ProfileField("name", "user.name", "LOW"));
    var full =
        new Profile(
            "crm",
            "t",
            "CONTACT",
            "DE",
            "FR",
            fields,
            List.of("created"),
            List.of("newsletter"),
            List.of("CONSENT"));
    assertThat(full.fields()).isEqualTo(fields);
    assertThat(full.triggers()).containsExactly("created");
    assertThat(full.purposes()).containsExactly("newsletter");
    assertThat(full.legalBases()).containsExactly("CONSENT");
    var bare = new Profile("crm", "t", "CONTACT", null, null, null, null, null, null);
    assertThat(bare.fields()).isEmpty();
    assertThat(bare.triggers()).isEmpty();
    assertThat(bare.purposes()).isEmpty();
    assertThat(bare.legalBases()).isEmpty();
  }

  @Test
  void aClauseCitesTheLawThatItRestsOn() {
    var cited = new Clause.Citation("hgb-vouchers-8", "§ 257", "confirmed");
    assertThat(
            new Clause(
                    "a",
                    Clause.RuleKind.MINIMUM,
                    LAW,
                    after("created", "P8Y"),
                    null,
                    null,
                    null,
                    true,
                    List.of(cited))
                .citations())
        .containsExactly(cited);
    assertThat(KEEP.citations()).isEmpty();
  }

  /** Whoever changes a mapper changes no plan that others write. */
  @Test
  void everyMapperIsItsOwn() {
    assertThat(PlanJson.mapper()).isNotNull().isNotSameAs(PlanJson.mapper());
  }

  private static FieldGroup group(String id, List<Clause> minimums, List<Clause> maximums) {
    return new FieldGroup(id, List.of("name"), minimums, maximums);
  }

  private static Profile profile() {
    return new Profile("crm", "t", "CONTACT", "DE", "DE", List.of(), List.of());
  }
}
