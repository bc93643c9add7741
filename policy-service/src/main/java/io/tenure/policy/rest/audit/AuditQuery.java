package io.tenure.policy.rest.audit;

import io.tenure.kit.problem.SaneInstant;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.usecase.audit.AuditFilter;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of the audit log: entries that fit all that are there. */
public record AuditQuery(
    @Parameter(description = "Subject of the token") @QueryParam("actor") @Size(max = 255)
        String actor,
    @Parameter(description = "Issuer of the token") @QueryParam("issuer") @Size(max = 500)
        String issuer,
    @Parameter(description = "What was done") @QueryParam("act") Act.Kind act,
    @Parameter(description = "Id of the object, such as that of a policy")
        @QueryParam("object")
        @Size(max = 200)
        String object,
    @Parameter(description = "Version of the object") @QueryParam("version") @Min(1)
        Integer version,
    @Parameter(description = "First instant") @QueryParam("from") @SaneInstant Instant from,
    @Parameter(description = "Instant before which") @QueryParam("to") @SaneInstant Instant to) {

  AuditFilter toFilter() {
    return new AuditFilter(actor, issuer, act, object, version, from, to);
  }
}
