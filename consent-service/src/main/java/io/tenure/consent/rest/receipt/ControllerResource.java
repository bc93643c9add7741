package io.tenure.consent.rest.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.usecase.receipt.ControllerStore.Stored;
import io.tenure.consent.usecase.receipt.DescribeController;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps who the controllers of purposes are. */
@Path("/api/v1/controllers")
@Tag(name = "Controllers")
@RunOnVirtualThread
public class ControllerResource {
  private final DescribeController describeController;

  ControllerResource(DescribeController describeController) {
    this.describeController = describeController;
  }

  @PUT
  @Path("/{key}")
  @RolesAllowed(Roles.CONSENT_MANAGER)
  @Operation(
      summary = "Describe a controller",
      description =
          "The organisation that purposes name by this key, as receipts and notices tell it. If-Match"
              + " is needed from the second time on. Receipts of events recorded before keep what they said.")
  @APIResponse(responseCode = "200", description = "Described")
  public RestResponse<ControllerAnswer> describe(
      @PathParam("key") @Size(max = 200) String key,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ControllerBody body) {
    long seen =
        ifMatch == null && !describeController.exists(key) ? 0 : EntityTags.requireVersion(ifMatch);
    return answer(describeController.describe(key, seen, body.toController()));
  }

  @GET
  @Path("/{key}")
  @RolesAllowed("**")
  @Operation(summary = "A controller")
  public RestResponse<ControllerAnswer> find(@PathParam("key") String key) {
    return answer(describeController.find(key));
  }

  @GET
  @RolesAllowed("**")
  @Operation(summary = "Controllers in the order of their keys")
  public Page<ControllerAnswer> list(@BeanParam @Valid PageQuery page) {
    String after = page.after(2).map(cursor -> cursor.key(1)).orElse(null);
    return Page.of(
        describeController.list(after, page.fetch()).stream().map(ControllerAnswer::of).toList(),
        page.limit(),
        last -> Cursor.of("controllers", last.key()));
  }

  private static RestResponse<ControllerAnswer> answer(Stored stored) {
    return EntityTags.ok(ControllerAnswer.of(stored), EntityTags.ofVersion(stored.version()));
  }
}
