package io.tenure.disposal.rest.run;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.domain.run.RunEffect;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.usecase.run.DisposalRuns;
import io.tenure.disposal.usecase.run.ReadRuns;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Disposal runs. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Runs", description = "Approved batches of disposals.")
@RunOnVirtualThread
public class RunResource {

  private final DisposalRuns runs;
  private final ReadRuns reading;
  private final Operations operations;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  RunResource(
      DisposalRuns runs,
      ReadRuns reading,
      Operations operations,
      RequestIdentity identity,
      CurrentActor actor) {
    this.runs = runs;
    this.reading = reading;
    this.operations = operations;
    this.identity = identity;
    this.actor = actor;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.DISPOSAL_REQUESTER)
  @Operation(
      summary = "Request a run over what is due",
      description = "The operation freezes the list and finds out its effect; nothing is changed.")
  public Response request(@NotNull @Valid RequestRun request) {
    return operations.accepted(runs.request(identity.newId(), request.toDomain(), actor.get()));
  }

  @GET
  @RolesAllowed({Roles.DISPOSAL_REQUESTER, Roles.DISPOSAL_APPROVER, Roles.AUDITOR})
  @Operation(summary = "List runs, newest first")
  public Page<RunView> list(@QueryParam("system") UUID system, @BeanParam @Valid PageQuery page) {
    return reading.list(system, page.after(2), page.limit()).map(RunView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.DISPOSAL_REQUESTER, Roles.DISPOSAL_APPROVER, Roles.AUDITOR})
  @Operation(summary = "One run, with its digest and its items by state")
  public RunView get(@PathParam("id") UUID id) {
    return RunView.of(reading.get(id));
  }

  @GET
  @Path("/{id}/items")
  @RolesAllowed({Roles.DISPOSAL_REQUESTER, Roles.DISPOSAL_APPROVER, Roles.AUDITOR})
  @Operation(summary = "The run's list in order, with where each item stands and why")
  public Page<ItemView> items(
      @PathParam("id") UUID id,
      @QueryParam("state") ItemState state,
      @BeanParam @Valid PageQuery page) {
    return reading.items(id, state, page.after(1), page.limit()).map(ItemView::of);
  }

  @GET
  @Path("/{id}/effect")
  @RolesAllowed({Roles.DISPOSAL_REQUESTER, Roles.DISPOSAL_APPROVER, Roles.AUDITOR})
  @Operation(
      summary = "The dry run: exact effect on each table, what is held back, what cannot be done")
  @APIResponse(
      responseCode = "200",
      description = "The effect",
      content = @Content(schema = @Schema(implementation = RunEffect.class)))
  public String effect(@PathParam("id") UUID id) {
    return reading.effect(id);
  }

  @POST
  @Path("/{id}/approve")
  @Idempotent
  @RolesAllowed(Roles.DISPOSAL_APPROVER)
  @Operation(
      summary = "Approve exactly the list with this digest",
      description = "By another person than the requester; a run far larger than usual needs two.")
  public RunView approve(@PathParam("id") UUID id, @NotNull @Valid ApproveRun request) {
    return RunView.of(runs.approve(id, request.digest(), actor.get()));
  }

  @POST
  @Path("/{id}/start")
  @Consumes(MediaType.WILDCARD)
  @Idempotent
  @RolesAllowed({Roles.DISPOSAL_REQUESTER, Roles.DISPOSAL_APPROVER})
  @Operation(summary = "Start an approved run, or go on with a paused one")
  public Response start(@PathParam("id") UUID id) {
    return operations.accepted(runs.start(identity.newId(), id, actor.get()));
  }

  @POST
  @Path("/{id}/cancel")
  @Consumes(MediaType.WILDCARD)
  @Idempotent
  @RolesAllowed({Roles.DISPOSAL_REQUESTER, Roles.DISPOSAL_APPROVER})
  @Operation(
      summary = "Take back what was not sent yet",
      description =
          "A running one stops after its batch and is then PAUSED; ask again to cancel it.")
  public RunView cancel(@PathParam("id") UUID id) {
    return RunView.of(runs.cancel(id, actor.get()));
  }
}
