package io.tenure.policy.rest.catalogue;

import io.tenure.kit.page.Page;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.usecase.catalogue.Packs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shipped policies. */
@Path("/api/v1/packs")
@Tag(name = "Packs")
public class PackResource {
  private final Packs packs;

  PackResource(Packs packs) {
    this.packs = packs;
  }

  @GET
  @RolesAllowed("**")
  @Operation(summary = "All packs, without their rules")
  public Page<PackSummary> list() {
    return new Page<>(packs.all().stream().map(PackSummary::of).toList(), null);
  }

  @GET
  @Path("/{name}")
  @RolesAllowed("**")
  @Operation(summary = "A pack with its rules")
  public Pack get(@PathParam("name") String name) {
    return packs.named(name);
  }

  /** A pack in the list. */
  public record PackSummary(
      String name, String title, String description, String jurisdiction, int rules) {
    static PackSummary of(Pack pack) {
      return new PackSummary(
          pack.name(), pack.title(), pack.description(), pack.jurisdiction(), pack.rules().size());
    }
  }
}
