package io.tenure.plan;

import static io.tenure.plan.Clause.Basis.LAW;
import static io.tenure.plan.Plans.BERLIN;
import static io.tenure.plan.Plans.after;
import static io.tenure.plan.Plans.maximum;
import static io.tenure.plan.Plans.minimum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.RetentionPlan.FieldGroup;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

  private static final Clause KEEP =
      minimum("keep", LAW, after("created", "P8Y", Anchor.CALENDAR_YEAR_END));
  private static final Clause GO =
      maximum(
          "go",
          LAW,
          new EndExpression.Latest(
              List.of(
                  after("last_activity", "P3Y"),
                  new EndExpression.OnDate(LocalDate.of(2030, 5, 13), BERLIN),
                  new EndExpression.AfterRetention(Period.ZERO, BERLIN)),
              EndExpression.MissingOperand.IGNORE),
          new Condition.NoValidConsent(List.of("newsletter")));

  @Test
  void aPlanSurvivesTheWayThroughJson() throws Exception {
    RetentionPlan plan = plan(List.of("email", "name"), List.of(KEEP), List.of(GO));
    assertThat(PlanJson.plan(PlanJson.canonical(plan))).isEqualTo(plan);
    assertThat(PlanJson.canonical(plan))
        .contains("\"period\":\"P8Y\"")
        .contains("\"zone\":\"Europe/Berlin\"")
        .contains("\"lastDay\":\"2030-05-13\"")
        .contains("\"op\":\"NO_VALID_CONSENT\"");
  }

  /** The service that is asked knows the moment of the question, and so what lies ahead of it. */
  @Test
  void factsAreToldWithoutWhatFollowsFromTheMoment() {
    Facts facts =
        new Facts(Map.of("contract_end", Instant.parse("2026-06-30T22:00:00Z")), Map.of())
            .at(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(facts.happened("contract_end")).isFalse();
    assertThat(PlanJson.canonical(facts))
        .isEqualTo("{\"consents\":{},\"triggers\":{\"contract_end\":\"2026-06-30T22:00:00Z\"}}");
  }

  @Test
  void unknownPropertiesAreRefused() {
    String json = PlanJson.canonical(plan(List.of("a"), List.of(KEEP), List.of()));
    assertThatThrownBy(() -> PlanJson.plan(json.replace("\"digest\"", "\"fingerprint\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fingerprint");
  }

  @Test
  void digestsAndGroupIdsDoNotDependOnOrder() {
    Clause other = minimum("other", LAW, after("created", "P6Y"));
    assertThat(PlanJson.groupId(List.of(KEEP, other), List.of(GO)))
        .isEqualTo(PlanJson.groupId(List.of(other, KEEP), List.of(GO)))
        .isNotEqualTo(PlanJson.groupId(List.of(KEEP), List.of(GO)));
    var one = new FieldGroup("1", List.of("a", "b"), List.of(KEEP, other), List.of());
    var same = new FieldGroup("1", List.of("b", "a"), List.of(other, KEEP), List.of());
    var two = new FieldGroup("2", List.of("c"), List.of(), List.of(GO));
    assertThat(PlanJson.planDigest(List.of(one, two)))
        .isEqualTo(PlanJson.planDigest(List.of(two, same)))
        .isNotEqualTo(PlanJson.planDigest(List.of(one)))
        .matches("sha256:[0-9a-f]{64}");
  }

  private static RetentionPlan plan(
      List<String> fields, List<Clause> minimums, List<Clause> maximums) {
    var groups =
        List.of(new FieldGroup(PlanJson.groupId(minimums, maximums), fields, minimums, maximums));
    return new RetentionPlan(
        new Profile(
            "demo-crm",
            "crm.contacts",
            "CONTACT",
            "DE",
            "DE",
            fields.stream().map(f -> new ProfileField(f, "user.name", "MODERATE")).toList(),
            List.of("created"),
            List.of("newsletter")),
        "version-1",
        "sha256:0",
        PlanJson.planDigest(groups),
        groups);
  }
}
