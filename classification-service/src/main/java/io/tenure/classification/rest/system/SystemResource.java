package io.tenure.classification.rest.system;

import io.smallrye.mutiny.Uni;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.usecase.system.KeepSystems;
import io.tenure.kit.http.EntityTags;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Systems that Tenure reaches. */
@Path("/api/v1/systems")
@Tag(name = "Systems")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SystemResource {

  private final KeepSystems keepSystems;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  SystemResource(KeepSystems keepSystems, RequestIdentity identity, CurrentActor actor) {
    this.keepSystems = keepSystems;
    this.identity = identity;
    this.actor = actor;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.CONNECTOR_ADMIN)
  @Operation(summary = "Register a system; nothing is connected to yet")
  public Uni<RestResponse<SystemAnswer>> register(@NotNull @Valid SystemBody body) {
    return keepSystems
        .register(identity.newId(), body.toTerms(), actor.get())
        .map(
            system ->
                ResponseBuilder.<SystemAnswer>created(URI.create("/api/v1/systems/" + system.id()))
                    .entity(SystemAnswer.of(system))
                    .tag(EntityTags.ofVersion(system.version()))
                    .build());
  }

  @GET
  @RolesAllowed({Roles.CONNECTOR_ADMIN, Roles.DATA_STEWARD, Roles.AUDITOR, Roles.SERVICE})
  @Operation(summary = "Systems by key")
  public Uni<Page<SystemAnswer>> list(@BeanParam @Valid PageQuery page) {
    String after = page.after(2).map(cursor -> cursor.key(1)).orElse(null);
    return keepSystems
        .list(after, page.fetch())
        .map(rows -> Page.of(rows, page.limit(), last -> Cursor.of("systems", last.key())))
        .map(found -> found.map(SystemAnswer::of));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CONNECTOR_ADMIN, Roles.DATA_STEWARD, Roles.AUDITOR, Roles.SERVICE})
  @Operation(summary = "A system")
  public Uni<RestResponse<SystemAnswer>> get(@PathParam("id") UUID id) {
    return keepSystems.get(id).map(SystemResource::answer);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.CONNECTOR_ADMIN)
  @Operation(summary = "Change a system", description = "Send the ETag you saw in If-Match.")
  public Uni<RestResponse<SystemAnswer>> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid SystemBody body) {
    return keepSystems
        .change(id, EntityTags.requireVersion(ifMatch), body.toTerms(), actor.get())
        .map(SystemResource::answer);
  }

  private static RestResponse<SystemAnswer> answer(CrmSystem system) {
    return ResponseBuilder.ok(SystemAnswer.of(system))
        .tag(EntityTags.ofVersion(system.version()))
        .build();
  }
}
