package io.tenure.policy.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

  @ParameterizedTest
  @CsvSource({
    "user.financial, user.financial, true",
    "user.financial, user.financial.bank_account, true",
    "user.financial, user.financially, false",
    "user.financial.bank_account, user.financial, false",
    "user, system.operations, false"
  })
  void aCategoryCoversWhatIsBelowIt(String rule, String field, boolean covered) {
    Scope scope = new Scope(null, null, List.of(rule), null, null, null, null, null);
    assertThat(scope.covers(new ProfileField("f", field, "LOW"))).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "EU, DE, true",
    "EU, NO, false",
    "EEA, NO, true",
    "EU, GB, false",
    "US, US-CA, true",
    "US-CA, US, false",
    "DE, DE, true",
    "GLOBAL, JP, true"
  })
  void aJurisdictionCoversItsParts(String rule, String person, boolean covered) {
    assertThat(of(List.of(rule), null).covers(profile(person, "DE", "CONTACT"), false))
        .isEqualTo(covered);
  }

  @Test
  void everyLimitMustHold() {
    Scope scope =
        new Scope(List.of("FR"), List.of("DE"), null, List.of("LEAD"), null, null, null, null);
    assertThat(scope.covers(profile("FR", "DE", "LEAD"), false)).isTrue();
    assertThat(scope.covers(profile("FR", "DE", "CONTACT"), false)).isFalse();
    assertThat(scope.covers(profile("FR", "FR", "LEAD"), false)).isFalse();
    assertThat(scope.covers(profile("ES", "DE", "LEAD"), false)).isFalse();
  }

  @Test
  void systemDatasetPurposeAndSensitivityLimitToo() {
    Scope scope =
        new Scope(
            null,
            null,
            null,
            null,
            List.of("crm.leads"),
            List.of("crm"),
            List.of("marketing.email"),
            List.of("HIGH"));
    assertThat(scope.covers(full("crm", "crm.leads", List.of("marketing.email", "x")), false))
        .isTrue();
    assertThat(scope.covers(full("erp", "crm.leads", List.of("marketing.email")), false)).isFalse();
    assertThat(scope.covers(full("crm", "crm.notes", List.of("marketing.email")), false)).isFalse();
    assertThat(scope.covers(full("crm", "crm.leads", List.of()), false)).isFalse();
    assertThat(scope.covers(new ProfileField("f", "user.name", "HIGH"))).isTrue();
    assertThat(scope.covers(new ProfileField("f", "user.name", "LOW"))).isFalse();
  }

  @Test
  void anUnknownJurisdictionIsAnsweredByTheCaller() {
    Scope scope = of(List.of("FR"), null);
    assertThat(scope.covers(profile(null, "DE", "LEAD"), true)).isTrue();
    assertThat(scope.covers(profile(null, "DE", "LEAD"), false)).isFalse();
    assertThat(of(null, null).covers(profile(null, null, "LEAD"), false)).isTrue();
  }

  @Test
  void narrowerMeansWithinAndNotEqual() {
    Scope everywhere = of(null, null);
    Scope europe = of(List.of("EU"), null);
    Scope germany = of(List.of("DE"), null);
    Scope germanLeads = of(List.of("DE"), List.of("LEAD"));
    Scope leads = of(null, List.of("LEAD"));
    assertThat(germany.moreSpecificThan(europe)).isTrue();
    assertThat(europe.moreSpecificThan(everywhere)).isTrue();
    assertThat(germanLeads.moreSpecificThan(germany)).isTrue();
    assertThat(germanLeads.moreSpecificThan(leads)).isTrue();
    assertThat(europe.moreSpecificThan(germany)).isFalse();
    assertThat(germany.moreSpecificThan(leads)).isFalse();
    assertThat(leads.moreSpecificThan(germany)).isFalse();
    assertThat(germany.moreSpecificThan(of(List.of("DE"), null))).isFalse();
  }

  private static Scope of(List<String> subjects, List<String> kinds) {
    return new Scope(subjects, null, null, kinds, null, null, null, null);
  }

  private static Profile profile(String subject, String controller, String kind) {
    return new Profile("crm", "t", kind, subject, controller, List.of(), List.of());
  }

  private static Profile full(String system, String dataset, List<String> purposes) {
    return new Profile(system, dataset, "LEAD", "DE", "DE", List.of(), List.of(), purposes);
  }
}
