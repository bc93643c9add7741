package io.tenure.classification.rest.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.domain.map.DraftRelation;
import io.tenure.classification.usecase.draft.Decide;
import io.tenure.classification.usecase.draft.ReadDraft;
import io.tenure.kit.http.BulkBody;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The draft of a system's data map. */
@Path("/api/v1/systems/{id}/draft")
@Tag(name = "Data map")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DraftResource {

  private final ReadDraft readDraft;
  private final Decide decide;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  DraftResource(ReadDraft readDraft, Decide decide, RequestIdentity identity, CurrentActor actor) {
    this.readDraft = readDraft;
    this.decide = decide;
    this.identity = identity;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR})
  @Operation(summary = "When the draft was made, what could be seen, and how much of it is decided")
  public DraftAnswer draft(@PathParam("id") UUID id) {
    return DraftAnswer.of(readDraft.overview(id));
  }

  @GET
  @Path("/datasets")
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR})
  @Operation(summary = "Datasets by name, with fields, confidence and evidence")
  public Page<DatasetAnswer> datasets(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
    String after = page.after(2).map(cursor -> cursor.key(1)).orElse(null);
    return Page.of(
            readDraft.datasets(id, after, page.fetch()),
            page.limit(),
            last -> Cursor.of("datasets", last.dataset().name()))
        .map(DatasetAnswer::of);
  }

  @GET
  @Path("/relations")
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR})
  @Operation(summary = "Relations by id, with the reasons of their proposal")
  public Page<DraftRelation> relations(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
    String after = page.after(2).map(cursor -> cursor.key(1)).orElse(null);
    return Page.of(
        readDraft.relations(id, after, page.fetch()),
        page.limit(),
        last -> Cursor.of("relations", last.relation().id()));
  }

  @POST
  @Path("/decisions")
  @Idempotent
  @BulkBody
  @RolesAllowed(Roles.DATA_STEWARD)
  @Operation(
      summary = "Confirm, correct and reject proposals",
      description =
          "Each item is taken whole or refused with a code; the others are taken. A confirmed label is"
              + " never overwritten by a discovery.")
  public Decide.Outcome decide(@PathParam("id") UUID id, @NotNull @Valid DecisionsBody body) {
    return decide.decide(identity.newId(), id, body.toDecisions(), body.reason(), actor.get());
  }
}
