package io.tenure.consent.rest.receipt;

import io.tenure.consent.domain.receipt.Controller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A controller as callers send it. An organisation: no names of natural persons. */
@Schema(name = "ControllerDescription")
public record ControllerBody(
    @NotBlank @Size(max = 200) @Schema(description = "Legal name") String name,
    @Size(max = 100) @Schema(nullable = true, description = "Number in a register, or LEI")
        String identifier,
    @NotBlank @Size(max = 1000) @Schema(description = "Postal address") String address,
    @Size(max = 200) @Schema(nullable = true, description = "For questions of data protection")
        String email,
    @Size(max = 50) @Schema(nullable = true) String phone,
    @Size(max = 500) @Pattern(regexp = "https?://\\S+") @Schema(nullable = true) String url,
    @NotNull
        @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?")
        @Schema(description = "ISO 3166 code", examples = "DE")
        String jurisdiction,
    @Size(max = 200) @Schema(nullable = true, description = "Supervisory authority")
        String authority,
    @NotNull
        @Size(max = 50)
        @Schema(description = "ISO 3166 codes of where the data lie", examples = "[\"DE\"]")
        List<@NotNull @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?") String> storageLocations,
    @Size(max = 500)
        @Pattern(regexp = "https?://\\S+")
        @Schema(nullable = true, description = "Where consent is changed and withdrawn")
        String manageUrl,
    @Size(max = 500)
        @Pattern(regexp = "https?://\\S+")
        @Schema(nullable = true, description = "Where rights are exercised")
        String rightsUrl,
    @Size(max = 500)
        @Pattern(regexp = "https?://\\S+")
        @Schema(nullable = true, description = "The published retention schedule")
        String retentionUrl) {

  Controller toController() {
    return new Controller(
        name,
        identifier,
        address,
        email,
        phone,
        url,
        jurisdiction,
        authority,
        storageLocations,
        manageUrl,
        rightsUrl,
        retentionUrl);
  }
}
