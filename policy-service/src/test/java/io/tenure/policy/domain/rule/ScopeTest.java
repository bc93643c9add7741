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
    assertThat(
            scope.covers(profile(null, null, "LEAD"), new ProfileField("f", field, "LOW"), false))
        .isEqualTo(covered);
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
    assertThat(of(List.of(rule), null).mayCover(profile(person, "DE", "CONTACT"), false))
        .isEqualTo(covered);
  }

  @Test
  void everyLimitMustHold() {
    Scope scope =
        new Scope(List.of("FR"), List.of("DE"), null, List.of("LEAD"), null, null, null, null);
    assertThat(scope.mayCover(profile("FR", "DE", "LEAD"), false)).isTrue();
    assertThat(scope.mayCover(profile("FR", "DE", "CONTACT"), false)).isFalse();
    assertThat(scope.mayCover(profile("FR", "FR", "LEAD"), false)).isFalse();
    assertThat(scope.mayCover(profile("ES", "DE", "LEAD"), false)).isFalse();
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
    assertThat(scope.mayCover(full("crm", "crm.leads", List.of("marketing.email", "x")), false))
        .isTrue();
    assertThat(scope.mayCover(full("erp", "crm.leads", List.of("marketing.email")), false))
        .isFalse();
    assertThat(scope.mayCover(full("crm", "crm.notes", List.of("marketing.email")), false))
        .isFalse();
    assertThat(scope.mayCover(full("crm", "crm.leads", List.of()), false)).isFalse();
    Profile marketing = full("crm", "crm.leads", List.of("marketing.email"));
    assertThat(scope.covers(marketing, new ProfileField("f", "user.name", "HIGH"), false)).isTrue();
    assertThat(scope.covers(marketing, new ProfileField("f", "user.name", "LOW"), false)).isFalse();
  }

  @Test
  void anUnknownJurisdictionIsAnsweredByTheCaller() {
    Scope scope = of(List.of("FR"), null);
    assertThat(scope.mayCover(profile(null, "DE", "LEAD"), true)).isTrue();
    assertThat(scope.mayCover(profile(null, "DE", "LEAD"), false)).isFalse();
    assertThat(of(null, null).mayCover(profile(null, null, "LEAD"), false)).isTrue();
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

  @Test
  void whatIsExceptedIsLeftOut() {
    Scope german = of(List.of("DE"), null);
    Scope scope = except(german, List.of(of(null, List.of("LEAD")), category("user.contact")));
    assertThat(scope.covers(profile("DE", "DE", "CASE"), name(), false)).isTrue();
    assertThat(scope.covers(profile("DE", "DE", "LEAD"), name(), false)).isFalse();
    assertThat(scope.covers(profile("DE", "DE", "CASE"), phone(), false)).isFalse();
  }

  @Test
  void inDoubtAnExceptionIsAnsweredTheOtherWayRound() {
    Scope scope = except(of(null, null), List.of(of(List.of("CH"), null)));
    Profile unknown = profile(null, "DE", "LEAD");
    assertThat(scope.covers(unknown, name(), true)).isTrue();
    assertThat(scope.covers(unknown, name(), false)).isFalse();
    assertThat(scope.covers(profile("CH", "DE", "LEAD"), name(), true)).isFalse();
    assertThat(scope.covers(profile("FR", "DE", "LEAD"), name(), false)).isTrue();
  }

  @Test
  void anExceptionMakesNarrower() {
    Scope everywhere = of(null, null);
    Scope leads = of(null, List.of("LEAD"));
    Scope withoutSwiss = except(everywhere, List.of(of(List.of("CH"), null)));
    Scope withoutEfta = except(everywhere, List.of(of(List.of("CH", "NO"), null)));
    assertThat(withoutSwiss.moreSpecificThan(everywhere)).isTrue();
    assertThat(withoutEfta.moreSpecificThan(withoutSwiss)).isTrue();
    assertThat(withoutSwiss.within(withoutEfta)).isFalse();
    assertThat(leads.within(withoutSwiss)).isFalse();
    assertThat(of(List.of("DE"), null).within(withoutSwiss)).isTrue();
    assertThat(withoutSwiss.overlaps(of(List.of("CH"), null))).isFalse();
    assertThat(of(List.of("CH"), null).overlaps(withoutSwiss)).isFalse();
    assertThat(withoutSwiss.overlaps(leads)).isTrue();
  }

  @Test
  void theLegalBasisLimitsAndInDoubtTheCallerAnswers() {
    Scope scope =
        new Scope(null, null, null, null, null, null, null, null, List.of("CONSENT"), null);
    assertThat(scope.mayCover(basis("CONSENT", "CONTRACT"), false)).isTrue();
    assertThat(scope.mayCover(basis("CONTRACT"), true)).isFalse();
    assertThat(scope.mayCover(basis(), true)).isTrue();
    assertThat(scope.mayCover(basis(), false)).isFalse();
  }

  private static Profile basis(String... bases) {
    return new Profile(
        "crm", "t", "LEAD", "DE", "DE", List.of(), List.of(), List.of("x"), List.of(bases));
  }

  private static Scope except(Scope scope, List<Scope> parts) {
    return new Scope(
        scope.subjectJurisdictions(),
        null,
        scope.categories(),
        scope.datasetKinds(),
        null,
        null,
        null,
        null,
        null,
        parts);
  }

  private static Scope category(String key) {
    return new Scope(null, null, List.of(key), null, null, null, null, null);
  }

  private static ProfileField name() {
    return new ProfileField("n", "user.name", "LOW");
  }

  private static ProfileField phone() {
    return new ProfileField("p", "user.contact.phone_number", "LOW");
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
