package io.tenure.classification.rest.detector;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another content of a detector.
 *
 * @param reason why, for the auditor; no personal data
 */
@Schema(name = "ChangeDetector")
public record ChangeDetectorBody(
    @NotNull @Valid DetectorBody definition,
    @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") String reason) {}
