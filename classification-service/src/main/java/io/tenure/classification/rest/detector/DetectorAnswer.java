package io.tenure.classification.rest.detector;

import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.domain.detect.custom.DetectorVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a detector.
 *
 * @param enabled whether it takes part
 * @param chance how often something else of the same shape passes: the worse of what is stated and
 *     what is measured; from 0.3 on the values never decide alone
 * @param measuredChance share of drawn values of the shape of its examples that pass
 * @param revision of the whole set, from which on this version counted; rulesets of verdicts end
 *     with the revision that judged
 */
@Schema(name = "Detector")
public record DetectorAnswer(
    String key,
    long version,
    boolean enabled,
    String title,
    String category,
    @Schema(nullable = true) DetectorBody.Names names,
    @Schema(nullable = true) DetectorBody.Values values,
    DetectorBody.Tests tests,
    double chance,
    double measuredChance,
    long revision,
    Instant at,
    String reason) {

  static DetectorAnswer of(DetectorVersion v) {
    Detector d = v.detector();
    DetectorBody said = DetectorForms.body(d);
    return new DetectorAnswer(
        d.key(),
        v.version(),
        v.enabled(),
        d.title(),
        d.category(),
        said.names(),
        said.values(),
        said.tests(),
        v.chance(),
        v.measuredChance(),
        v.revision(),
        v.at(),
        v.reason());
  }
}
