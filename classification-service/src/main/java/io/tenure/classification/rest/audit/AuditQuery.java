package io.tenure.classification.rest.audit;

import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.usecase.audit.AuditLog;
import io.tenure.kit.problem.SaneInstant;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of the audit log: entries that fit all that are there. */
public record AuditQuery(
    @Parameter(description = "Subject of the token")
        @QueryParam("actor")
        @Size(max = 255)
        @Pattern(regexp = "[^\\x00]*")
        String actor,
    @Parameter(description = "What was done") @QueryParam("act") Act.Kind act,
    @Parameter(description = "Id of the system it was done to") @QueryParam("system") UUID system,
    @Parameter(description = "Key of the detector it was done to")
        @QueryParam("detector")
        @Size(max = 64)
        @Pattern(regexp = "org:[a-z0-9-]+")
        String detector,
    @Parameter(description = "First instant") @QueryParam("from") @SaneInstant Instant from,
    @Parameter(description = "Instant before which") @QueryParam("to") @SaneInstant Instant to) {

  AuditLog.Filter toFilter() {
    return new AuditLog.Filter(actor, act, system, detector, from, to);
  }
}
