package io.tenure.consent.rest;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.PurposeTerms;
import io.tenure.consent.domain.purpose.Validity;
import io.tenure.kit.problem.TenureException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purpose as callers send it. */
@Schema(name = "PurposeTerms")
public record PurposeBody(
    @Schema(
            nullable = true,
            description = "Required when it is created; may be left out when it is changed",
            examples = "marketing.email")
        String key,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) @Schema(nullable = true) String description,
    @NotBlank @Size(max = 200) @Schema(description = "The legal entity that decides")
        String controller,
    @NotNull @Schema(description = "Ground of GDPR Art. 6(1)") LegalBasis legalBasis,
    @NotEmpty
        @Size(max = 100)
        @Schema(description = "fideslang keys", examples = "[\"user.contact.email\"]")
        List<@NotNull @Size(max = 200) @Pattern(regexp = "[a-z0-9_]+(\\.[a-z0-9_]+)*") String>
            dataCategories,
    @Size(max = 200)
        @Pattern(regexp = "[a-z][a-z0-9-]*:[A-Za-z0-9_-]+")
        @Schema(
            nullable = true,
            description = "Term of a W3C vocabulary",
            examples = "dpv:Marketing")
        String dpvTerm,
    @Size(max = 40)
        @Schema(
            nullable = true,
            description = "ISO 8601 period for which a consent counts; null: no end by clock",
            examples = "P24M")
        String validity,
    @Size(max = 60)
        @Schema(nullable = true, description = "IANA zone whose days count; UTC where it is absent")
        String zone,
    @Schema(
            description =
                "Sale or sharing of personal information, or advertising across contexts: Global"
                    + " Privacy Control is an objection to it")
        boolean saleOrSharing) {

  PurposeKey newKey() {
    if (!PurposeKey.isValid(key)) {
      throw new TenureException(
          ConsentError.PURPOSE_KEY_INVALID,
          "key is lower case words joined by dot, dash or underscore, such as marketing.email");
    }
    return new PurposeKey(key);
  }

  /** The key in the path, which the body may repeat but not contradict. */
  PurposeKey keyOf(String path) {
    PurposeKey present = known(path);
    if (key != null && !key.equals(path)) {
      throw new TenureException(
          ConsentError.PURPOSE_KEY_INVALID, "key differs from the path: a key cannot be changed");
    }
    return present;
  }

  /** A key somebody looks for; what cannot be a key names no purpose. */
  static PurposeKey known(String path) {
    if (!PurposeKey.isValid(path)) {
      throw new TenureException(ConsentError.PURPOSE_UNKNOWN, "There is no purpose with this key.");
    }
    return new PurposeKey(path);
  }

  PurposeTerms toTerms() {
    return new PurposeTerms(
        name,
        description,
        controller,
        legalBasis,
        dataCategories,
        dpvTerm,
        Validity.parse(validity, zone == null ? "UTC" : zone),
        saleOrSharing);
  }
}
