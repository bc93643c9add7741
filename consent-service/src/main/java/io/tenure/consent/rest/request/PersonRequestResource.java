package io.tenure.consent.rest.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.usecase.request.FollowRequests;
import io.tenure.consent.usecase.request.ReceiveRequest;
import io.tenure.consent.usecase.request.ReceiveRequest.Received;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Requests of people, for those who fulfil them. */
@Path("/api/v1/person-requests")
@Tag(name = "Requests of people")
@RunOnVirtualThread
public class PersonRequestResource {
  private final ReceiveRequest receiveRequest;
  private final FollowRequests followRequests;
  private final RequestIdentity identity;
  private final Clock clock;

  PersonRequestResource(
      ReceiveRequest receiveRequest,
      FollowRequests followRequests,
      RequestIdentity identity,
      Clock clock) {
    this.receiveRequest = receiveRequest;
    this.followRequests = followRequests;
    this.identity = identity;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.REQUEST_AGENT, Roles.CONSENT_MANAGER})
  @Operation(
      summary = "Write down a request that came by letter, mail or phone",
      description = "disposal-service takes it up within its next poll.")
  @APIResponse(responseCode = "201", description = "Received")
  @APIResponse(responseCode = "200", description = "The person has asked already, and it is open")
  public RestResponse<RequestAnswer> receive(@NotNull @Valid ReceiveBody body) {
    return answer(receiveRequest.receive(identity.newId(), body.toAsked()));
  }

  @GET
  @RolesAllowed({Roles.SERVICE, Roles.REQUEST_AGENT, Roles.CONSENT_MANAGER, Roles.AUDITOR})
  @Operation(
      summary = "Requests since a cursor",
      description =
          "In the order in which they came, without gaps, as they are now. Ask again with next; keep"
              + " it only when the items are dealt with, so that each is seen at least once.")
  public RequestsAnswer since(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
    long after = RequestsAnswer.position(cursor);
    return RequestsAnswer.of(followRequests.after(after, limit), after);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SERVICE, Roles.REQUEST_AGENT, Roles.CONSENT_MANAGER, Roles.AUDITOR})
  @Operation(summary = "One request, with what became of it")
  public RequestAnswer find(@PathParam("id") UUID id) {
    return RequestAnswer.of(followRequests.find(id));
  }

  @POST
  @Path("/{id}/progress")
  @RolesAllowed(Roles.SERVICE)
  @Operation(
      summary = "Tell what became of a request",
      description =
          "Called by disposal-service. Told again with the same report, it changes nothing; a closed"
              + " request stays closed. No Idempotency-Key is needed.")
  public RequestAnswer progress(@PathParam("id") UUID id, @NotNull @Valid ProgressBody body) {
    return RequestAnswer.of(
        followRequests.report(id, body.toStep(EventTime.stored(clock.instant()))));
  }

  static RestResponse<RequestAnswer> answer(Received received) {
    return RestResponse.status(
        received.made() ? Status.CREATED : Status.OK, RequestAnswer.of(received.request()));
  }
}
