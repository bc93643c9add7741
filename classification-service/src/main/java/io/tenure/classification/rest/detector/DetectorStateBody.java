package io.tenure.classification.rest.detector;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a detector takes part.
 *
 * @param reason why, for the auditor; no personal data
 */
@Schema(name = "DetectorState")
public record DetectorStateBody(
    @NotNull Boolean enabled,
    @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") String reason) {}
