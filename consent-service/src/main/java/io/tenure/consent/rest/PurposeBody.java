package io.tenure.consent.rest;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.purpose.Allowance;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.Necessity;
import io.tenure.consent.domain.purpose.PurposeDetails;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.PurposeTerms;
import io.tenure.consent.domain.purpose.SpecialCondition;
import io.tenure.consent.domain.purpose.Validity;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.kit.problem.TenureException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
        boolean saleOrSharing,
    @Schema(
            nullable = true,
            description =
                "Key of the wider purpose that it is part of. An objection to that one counts here"
                    + " too; consent to it does not")
        String parent,
    @Schema(
            nullable = true,
            description =
                "Whether the person has a choice (GDPR Art. 13(2)(e)); follows from the legal basis"
                    + " where it is absent")
        Necessity necessity,
    @Schema(
            nullable = true,
            description =
                "Condition of GDPR Art. 9(2); required where a data category is a special one")
        SpecialCondition condition,
    @Valid @Schema(nullable = true, description = "Required for LEGITIMATE_INTERESTS")
        BalanceTestBody balanceTest,
    @Size(min = 1, max = 2000)
        @Schema(
            nullable = true,
            description =
                "How to object, in plain words (GDPR Art. 21(4)); required for LEGITIMATE_INTERESTS")
        String rightToObject,
    @Size(max = 100)
        @Schema(
            nullable = true,
            description = "Organisations, or kinds of organisations, that receive the data")
        List<@NotBlank @Size(max = 200) String> recipients,
    @Size(max = 100) @Schema(nullable = true) List<@NotNull @Valid TransferBody> transfers,
    @Size(max = 50) @Schema(nullable = true, description = "Further terms of W3C vocabularies")
        List<@NotNull @Size(max = 200) @Pattern(regexp = "[a-z][a-z0-9-]*:[A-Za-z0-9_-]+") String>
            dpvTerms,
    @SaneInstant
        @Schema(
            nullable = true,
            description =
                "From when the purpose exists; asking and agreeing before that is refused. No limit"
                    + " where it is absent")
        Instant openFrom,
    @Size(max = 5)
        @Schema(
            nullable = true,
            description =
                "Channels that it uses: EMAIL, PHONE, SMS, POST, MESSENGER; all where it is absent")
        Set<@NotNull Channel> channels,
    @Min(13)
        @Max(21)
        @Schema(
            nullable = true,
            description = "Full years from which a person agrees alone; 16 where it is absent")
        Integer ageOfConsent) {

  PurposeKey newKey() {
    return key(key, "key");
  }

  private static PurposeKey key(String text, String field) {
    if (!PurposeKey.isValid(text)) {
      throw new TenureException(
          ConsentError.PURPOSE_KEY_INVALID,
          field
              + " is lower case words joined by dot, dash or underscore, such as marketing.email");
    }
    return new PurposeKey(text);
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
        saleOrSharing,
        details());
  }

  private PurposeDetails details() {
    return new PurposeDetails(
        parent == null ? null : key(parent, "parent"),
        necessity == null ? Necessity.of(legalBasis) : necessity,
        condition,
        balanceTest == null ? null : balanceTest.toTest(),
        rightToObject,
        given(recipients),
        given(transfers).stream().map(TransferBody::toTransfer).toList(),
        given(dpvTerms),
        allowance());
  }

  private Allowance allowance() {
    Set<Channel> used = channels == null ? Set.of() : channels;
    if (used.contains(Channel.ANY)) {
      throw new TenureException(
          ConsentError.PURPOSE_INVALID, "channels names channels; leave it out for all of them");
    }
    return new Allowance(
        openFrom, null, used, ageOfConsent == null ? Allowance.AGE_OF_CONSENT : ageOfConsent);
  }

  private static <T> List<T> given(List<T> list) {
    return list == null ? List.of() : list;
  }
}
