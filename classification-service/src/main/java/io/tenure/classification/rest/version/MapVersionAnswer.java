package io.tenure.classification.rest.version;

import io.tenure.classification.usecase.publish.MapVersions;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published version, without its content.
 *
 * @param confirmedAt when it was published
 * @param by who published it
 */
@Schema(name = "MapVersion")
public record MapVersionAnswer(int version, String digest, Instant confirmedAt, Who by) {

  /** A person, as the token named them. */
  @Schema(name = "MapVersionActor")
  public record Who(String issuer, String subject) {}

  static MapVersionAnswer of(MapVersions.Head head) {
    return new MapVersionAnswer(
        head.version(), head.digest(), head.confirmedAt(), new Who(head.issuer(), head.subject()));
  }
}
