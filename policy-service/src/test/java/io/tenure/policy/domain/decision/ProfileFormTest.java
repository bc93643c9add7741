package io.tenure.policy.domain.decision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kit.problem.TenureException;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no rule could ever match is refused, by name. */
class ProfileFormTest {

  @Test
  void whatIsNotKnownIsWelcome() {
    assertThatCode(() -> ProfileForm.require(profile(null, null, "user.name", "system")))
        .doesNotThrowAnyException();
    assertThatCode(() -> ProfileForm.require(profile("US-CA", "EU", "user.contact.email.work")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"ZZ, DE, subjectJurisdiction", "DE, Germany, controllerJurisdiction"})
  void aPlaceThatDoesNotExistIsRefused(String subject, String controller, String member) {
    refused(profile(subject, controller, "user.name"), member, "is no ISO 3166 code");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "name", "user.", "user.Name", "users.name", "user..name"})
  void aFieldWithoutCategoryIsRefused(String category) {
    refused(profile("DE", "DE", category), "fields", "without a data category");
  }

  @Test
  void aFieldNamedTwiceIsRefused() {
    ProfileField field = new ProfileField("a", "user.name", "LOW");
    refused(
        new Profile("crm", "t", "CONTACT", "DE", "DE", List.of(field, field), List.of()),
        "fields",
        "names a field twice");
  }

  private static void refused(Profile profile, String member, String why) {
    assertThatThrownBy(() -> ProfileForm.require(profile))
        .isInstanceOf(TenureException.class)
        .hasMessageContaining("'" + member + "' of a profile")
        .hasMessageContaining(why);
  }

  private static Profile profile(String subject, String controller, String... categories) {
    return new Profile(
        "crm",
        "t",
        "CONTACT",
        subject,
        controller,
        java.util.stream.IntStream.range(0, categories.length)
            .mapToObj(i -> new ProfileField("f" + i, categories[i], "LOW"))
            .toList(),
        List.of());
  }
}
