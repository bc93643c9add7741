package io.tenure.classification.rest.audit;

import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.usecase.audit.AuditLog;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the audit log.
 *
 * @param seq counts from 1 without gaps
 * @param systemId null where it was done to a detector
 * @param detector key of the detector; null where it was done to a system
 * @param version of the system's terms, of its map or of the detector
 * @param digestBefore of the map or detector before
 * @param digestAfter of the map or detector afterwards
 */
@Schema(name = "AuditEntry")
public record AuditView(
    long seq,
    UUID id,
    Instant at,
    Who actor,
    Act.Kind act,
    @Schema(nullable = true) UUID systemId,
    @Schema(nullable = true) String detector,
    @Schema(nullable = true) Long version,
    @Schema(nullable = true) String digestBefore,
    @Schema(nullable = true) String digestAfter,
    @Schema(nullable = true) String reason) {

  /**
   * Who did it.
   *
   * @param client the program that the token was issued to
   */
  @Schema(name = "AuditActor")
  public record Who(String issuer, String subject, @Schema(nullable = true) String client) {}

  static AuditView of(AuditLog.Entry entry) {
    Act act = entry.act();
    return new AuditView(
        entry.seq(),
        act.id(),
        act.at(),
        new Who(act.by().issuer(), act.by().subject(), act.by().client()),
        act.kind(),
        act.system(),
        act.detector(),
        act.version(),
        act.digestBefore(),
        act.digestAfter(),
        act.reason());
  }
}
