package io.tenure.consent.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.usecase.state.AskStates;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells states of consent. */
@Path("/api/v1/consent-states")
@Tag(name = "Consent states")
@RolesAllowed({
  Roles.POLICY_AUTHOR,
  Roles.POLICY_APPROVER,
  Roles.DATA_STEWARD,
  Roles.CONNECTOR_ADMIN,
  Roles.CONSENT_MANAGER,
  Roles.HOLD_OFFICER,
  Roles.HOLD_RELEASER,
  Roles.DISPOSAL_REQUESTER,
  Roles.DISPOSAL_APPROVER,
  Roles.REQUEST_AGENT,
  Roles.AUDITOR,
  Roles.SERVICE
})
@RunOnVirtualThread
public class StateResource {
  private final AskStates askStates;

  StateResource(AskStates askStates) {
    this.askStates = askStates;
  }

  @POST
  @BulkBody
  @Operation(
      summary = "States of up to 10,000 pairs as of a time",
      description =
          "A question, without effect. A pair nobody ever spoke of is UNKNOWN, and UNKNOWN is not"
              + " consent. endedAt tells when a consent that there was stopped to count; a refusal ends"
              + " nothing. Persons (role subject) cannot ask: they would see others.")
  public StatesAnswer ask(@NotNull @Valid StatesRequest request) {
    List<SubjectPurpose> pairs = request.toPairs();
    return StatesAnswer.of(pairs, askStates.ask(pairs, request.asOf(), request.knownAt()));
  }
}
