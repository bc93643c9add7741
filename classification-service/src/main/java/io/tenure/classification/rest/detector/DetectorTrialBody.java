package io.tenure.classification.rest.detector;

import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.rest.adhoc.ClassifyBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A detector on trial and what it is tried on. It need not be stored; where its key is, that
 * detector steps aside.
 *
 * @param tables names and values as of POST /classify; judged in memory and forgotten
 */
@Schema(name = "DetectorTrial")
public record DetectorTrialBody(
    @Schema(examples = "org:staff-number")
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = "org:[a-z0-9]+(-[a-z0-9]+)*")
        String key,
    @NotNull @Valid DetectorBody definition,
    @NotNull @Size(min = 1, max = 50) List<ClassifyBody.@NotNull @Valid Table> tables) {

  Detector toDetector() {
    return DetectorForms.detector(key, definition);
  }
}
