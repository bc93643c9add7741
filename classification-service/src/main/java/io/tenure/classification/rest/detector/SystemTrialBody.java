package io.tenure.classification.rest.detector;

import io.tenure.classification.domain.detect.custom.Detector;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A detector on trial. It need not be stored; where its key is, that detector steps aside. */
@Schema(name = "SystemDetectorTrial")
public record SystemTrialBody(
    @Schema(examples = "org:staff-number")
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = "org:[a-z0-9]+(-[a-z0-9]+)*")
        String key,
    @NotNull @Valid DetectorBody definition) {

  Detector toDetector() {
    return DetectorForms.detector(key, definition);
  }
}
