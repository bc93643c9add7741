package io.tenure.policy.rest.answer;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A profile, as in {@code io.tenure.plan}.
 *
 * @param subjectJurisdiction ISO 3166-1 or -2; null where unknown: minimums then count, maximums of
 *     a jurisdiction do not
 * @param legalBases legal bases of the purposes, as in GDPR Art. 6(1); where they are not named,
 *     minimums of a legal basis count and maximums do not
 */
public record ProfileBody(
    @NotBlank @Size(max = 200) String system,
    @NotBlank @Size(max = 300) String dataset,
    @NotBlank @Size(max = 40) String datasetKind,
    @Size(max = 6) String subjectJurisdiction,
    @Size(max = 6) String controllerJurisdiction,
    @NotNull @Size(max = 2000) List<@NotNull @Valid FieldBody> fields,
    @Size(max = 200) List<@NotBlank @Size(max = 64) String> triggers,
    @Size(max = 200) List<@NotBlank @Size(max = 64) String> purposes,
    @Size(max = 6) List<@NotBlank @Size(max = 30) String> legalBases) {

  /** A field with its data category. */
  public record FieldBody(
      @NotBlank @Size(max = 300) String name,
      @NotBlank @Size(max = 200) String category,
      @Size(max = 20) String sensitivity) {}

  Profile toProfile() {
    return new Profile(
        system,
        dataset,
        datasetKind,
        subjectJurisdiction,
        controllerJurisdiction,
        fields.stream()
            .map(f -> new ProfileField(f.name(), f.category(), f.sensitivity()))
            .toList(),
        triggers,
        purposes,
        legalBases);
  }
}
