package io.tenure.consent.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.usecase.event.ImportEvents;
import io.tenure.consent.usecase.event.ImportResult;
import io.tenure.consent.usecase.event.RecordEvent;
import io.tenure.consent.usecase.event.RecordOutcome.Added;
import io.tenure.consent.usecase.event.RecordOutcome.Refused;
import io.tenure.consent.usecase.event.RecordOutcome.Unchanged;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Adds to the histories of consent. */
@Path("/api/v1/consent-events")
@Tag(name = "Consent events")
@RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE})
@RunOnVirtualThread
public class EventResource {
  private final RecordEvent recordEvent;
  private final ImportEvents importEvents;
  private final RequestIdentity identity;

  EventResource(RecordEvent recordEvent, ImportEvents importEvents, RequestIdentity identity) {
    this.recordEvent = recordEvent;
    this.importEvents = importEvents;
    this.identity = identity;
  }

  @POST
  @Idempotent
  @Operation(
      summary = "Record one event",
      description =
          "Adds to the history of (subject, purpose); nothing is ever changed or taken away. Late and"
              + " repeated events are welcome: the state follows from when things happened, not from"
              + " when they arrived (GDPR Art. 7; ISO/IEC TS 27560).")
  @APIResponse(responseCode = "201", description = "Recorded")
  @APIResponse(responseCode = "200", description = "Was recorded before: same source and sourceId")
  public RestResponse<EventAnswer> record(@NotNull @Valid EventRequest request) {
    RawEvent event = request.toRaw("request:" + identity.newId());
    return switch (recordEvent.record(event)) {
      case Added added ->
          RestResponse.status(Status.CREATED, EventAnswer.of(added.event(), added.view()));
      case Unchanged same ->
          RestResponse.status(Status.OK, EventAnswer.of(same.event(), same.view()));
      case Refused refused -> throw new IllegalStateException("a refusal is thrown");
    };
  }

  @POST
  @Path("/import")
  @BulkBody
  @Operation(
      summary = "Take over consents that another system kept",
      description =
          "Up to 10,000 lines, recorded with provenance import. Good lines are added all together, bad"
              + " ones are named by index; sending the lines again changes nothing. An imported GIVEN"
              + " counts only with the date on which it was given, and without evidence it does not"
              + " overrule a refusal or withdrawal that Tenure was told first-hand.")
  public ImportResult importAll(@NotNull @Valid ImportRequest request) {
    List<RawEvent> lines =
        request.items().stream().map(line -> line == null ? null : line.toRaw()).toList();
    return importEvents.add(lines);
  }
}
