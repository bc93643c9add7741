package io.tenure.policy.rest.policy;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.life.Policy;
import io.tenure.policy.rest.audit.Audited;
import io.tenure.policy.rest.policy.PolicyRequests.CreatePolicyBody;
import io.tenure.policy.usecase.catalogue.BrowseLayer;
import io.tenure.policy.usecase.life.CreatePolicy;
import io.tenure.policy.usecase.life.PolicyReading;
import io.tenure.policy.usecase.life.Why;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Policies. */
@Path("/api/v1/policies")
@Tag(name = "Policies")
public class PolicyResource {
  private final CreatePolicy createPolicy;
  private final PolicyReading reading;
  private final BrowseLayer catalogue;
  private final CurrentActor actor;

  PolicyResource(
      CreatePolicy createPolicy, PolicyReading reading, BrowseLayer catalogue, CurrentActor actor) {
    this.createPolicy = createPolicy;
    this.reading = reading;
    this.catalogue = catalogue;
    this.actor = actor;
  }

  @POST
  @Idempotent
  @Audited(Act.Kind.POLICY_CREATED)
  @BulkBody
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PolicyView.class)))
  @Operation(summary = "Make a policy from a pack or from rules; version 1 is a draft")
  public Uni<RestResponse<PolicyView>> create(@NotNull @Valid CreatePolicyBody body) {
    return catalogue
        .packs()
        .chain(
            packs ->
                createPolicy.create(
                    body.name(), body.content(packs), new Why(actor.get(), body.reason())))
        .map(made -> made.policy().id())
        .chain(reading::overview)
        .map(
            overview ->
                EntityTags.created(
                    "/api/v1/policies/" + overview.policy().id(),
                    PolicyView.of(overview),
                    EntityTags.ofVersion(0)));
  }

  @GET
  @RolesAllowed("**")
  @Operation(summary = "All policies, by id")
  public Uni<Page<PolicySummary>> list(@BeanParam @Valid PageQuery page) {
    UUID after = page.after(1).map(cursor -> cursor.key(0, UUID::fromString)).orElse(null);
    return reading
        .list(after, page.fetch())
        .map(rows -> Page.of(rows, page.limit(), (Policy last) -> Cursor.of(last.id())))
        .map(found -> found.map(PolicySummary::of));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("**")
  @Operation(summary = "A policy with its versions")
  public Uni<PolicyView> get(@PathParam("id") UUID id) {
    return reading.overview(id).map(PolicyView::of);
  }
}
