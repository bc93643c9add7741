package io.tenure.disposal.rest.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.usecase.request.HandleRequests;
import io.tenure.disposal.usecase.request.RequestBook.OpenRequest;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests of people that were taken over from consent-service. */
@Path("/api/v1/person-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests of people")
@RunOnVirtualThread
public class PersonCaseResource {
  private static final String LIST = "person-requests";

  private final HandleRequests handleRequests;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  PersonCaseResource(HandleRequests handleRequests, RequestIdentity identity, CurrentActor actor) {
    this.handleRequests = handleRequests;
    this.identity = identity;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.REQUEST_AGENT, Roles.AUDITOR})
  @Operation(summary = "Requests of people, the most urgent first")
  public Page<PersonCaseView> list(
      @QueryParam("state") @Pattern(regexp = "OPEN|IN_PROGRESS|CLOSED") String state,
      @BeanParam @Valid PageQuery page) {
    int offset = Math.toIntExact(Math.min(Integer.MAX_VALUE, Cursor.numberIn(LIST, page.cursor())));
    List<OpenRequest> rows = handleRequests.list(state, offset, page.fetch());
    return Page.of(rows, page.limit(), last -> Cursor.of(LIST, offset + page.limit()))
        .map(PersonCaseView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.REQUEST_AGENT, Roles.AUDITOR})
  @Operation(
      summary = "One request, what the inventory holds of the person, and what was told of it")
  public PersonCaseView find(@PathParam("id") UUID id) {
    return PersonCaseView.of(handleRequests.find(id));
  }

  @POST
  @Path("/{id}/start")
  @Idempotent
  @RolesAllowed(Roles.REQUEST_AGENT)
  @Operation(summary = "Say that somebody works on it; the person is told")
  public PersonCaseView start(@PathParam("id") UUID id) {
    return PersonCaseView.of(handleRequests.start(id, identity.newId()));
  }

  @POST
  @Path("/{id}/close")
  @Idempotent
  @RolesAllowed(Roles.REQUEST_AGENT)
  @Operation(
      summary = "Say what became of it; the person is told",
      description =
          "ERASED and NOTHING_FOUND are refused while the inventory holds something of the person that"
              + " was not disposed of. After an erasure consent-service reduces the person's history.")
  public PersonCaseView close(@PathParam("id") UUID id, @NotNull @Valid CloseRequest body) {
    return PersonCaseView.of(
        handleRequests.close(id, identity.newId(), body.outcome(), actor.get()));
  }
}
