package io.tenure.classification.rest.detector;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new detector.
 *
 * @param key {@code org:} and words of letters and digits with hyphens between
 * @param reason why, for the auditor; no personal data
 */
@Schema(name = "AddDetector")
public record AddDetectorBody(
    @Schema(examples = "org:staff-number")
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = "org:[a-z0-9]+(-[a-z0-9]+)*")
        String key,
    @NotNull @Valid DetectorBody definition,
    @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") String reason) {}
