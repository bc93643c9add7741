package io.tenure.consent.rest.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.request.FollowRequests;
import io.tenure.consent.usecase.request.ReceiveRequest;
import io.tenure.consent.usecase.subject.CurrentSubject;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A person's own requests. */
@Path("/api/v1/me/requests")
@Tag(name = "Requests of people")
@RolesAllowed(Roles.SUBJECT)
@RunOnVirtualThread
public class MyRequestResource {
  private static final String LIST = "my-requests";

  private final ReceiveRequest receiveRequest;
  private final FollowRequests followRequests;
  private final CurrentSubject currentSubject;
  private final RequestIdentity identity;

  MyRequestResource(
      ReceiveRequest receiveRequest,
      FollowRequests followRequests,
      CurrentSubject currentSubject,
      RequestIdentity identity) {
    this.receiveRequest = receiveRequest;
    this.followRequests = followRequests;
    this.currentSubject = currentSubject;
    this.identity = identity;
  }

  @POST
  @Idempotent
  @Operation(
      summary = "Ask for erasure of or access to what is kept about the caller",
      description = "Asking again while it is open answers the open request.")
  @APIResponse(responseCode = "201", description = "Received")
  @APIResponse(responseCode = "200", description = "The caller has asked already, and it is open")
  public RestResponse<RequestAnswer> ask(@NotNull @Valid AskBody body) {
    return PersonRequestResource.answer(receiveRequest.receive(identity.newId(), body.by(me())));
  }

  @GET
  @Operation(summary = "The caller's requests and what became of them, newest first")
  public Page<RequestAnswer> mine(@BeanParam @Valid PageQuery page) {
    long before =
        page.cursor() == null || page.cursor().isEmpty()
            ? Long.MAX_VALUE
            : Cursor.numberIn(LIST, page.cursor());
    return Page.of(
            followRequests.of(me(), before, page.fetch()),
            page.limit(),
            last -> Cursor.of(LIST, last.seq()))
        .map(RequestAnswer::of);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One of the caller's requests")
  public RequestAnswer find(@PathParam("id") UUID id) {
    return RequestAnswer.of(followRequests.find(id, me()));
  }

  private List<String> me() {
    return currentSubject.references().stream().map(SubjectReference::value).toList();
  }
}
