package io.tenure.policy.rest.audit;

import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.usecase.audit.AuditEntry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the audit log.
 *
 * @param seq counts from 1 without gaps
 * @param at when it was done; of what the clock does, the instant from which it holds
 * @param act what was done
 * @param object what it was done to
 * @param digestBefore of the object's content; null where there was none, or for an act older than
 *     this log
 * @param digestAfter the same afterwards
 */
@Schema(name = "AuditEntry")
public record AuditView(
    long seq,
    UUID id,
    Instant at,
    Who actor,
    Act.Kind act,
    What object,
    @Schema(nullable = true) String digestBefore,
    @Schema(nullable = true) String digestAfter,
    @Schema(nullable = true) String reason) {

  /**
   * Who did it.
   *
   * @param issuer of the token; urn:tenure for the service's own clock
   * @param client the program that the token was issued to
   */
  @Schema(name = "AuditActor")
  public record Who(String issuer, String subject, @Schema(nullable = true) String client) {}

  /**
   * What it was done to.
   *
   * @param type such as POLICY_VERSION
   * @param id such as the id of the policy
   */
  @Schema(name = "AuditObject")
  public record What(String type, String id, @Schema(nullable = true) Integer version) {}

  static AuditView of(AuditEntry entry) {
    Act act = entry.act();
    return new AuditView(
        entry.seq(),
        act.id(),
        act.at(),
        new Who(act.by().issuer(), act.by().subject(), act.by().client()),
        act.kind(),
        new What(act.target().type(), act.target().id(), act.target().version()),
        act.digestBefore(),
        act.digestAfter(),
        act.reason());
  }
}
