package io.tenure.classification.rest.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.draft.FindingStore.Kept;
import io.tenure.classification.usecase.draft.ReadFindings;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Findings about a system. */
@Path("/api/v1/systems/{id}/findings")
@Tag(name = "Data map")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FindingResource {

  private final ReadFindings readFindings;

  FindingResource(ReadFindings readFindings) {
    this.readFindings = readFindings;
  }

  @GET
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR, Roles.SERVICE})
  @Operation(summary = "Drift, disagreements and rights; open ones first, newest first")
  public Page<Kept> list(
      @PathParam("id") UUID id,
      @QueryParam("open") Boolean open,
      @BeanParam @Valid PageQuery page) {
    Kept after = page.after(3).map(FindingResource::position).orElse(null);
    return Page.of(
        readFindings.list(id, open, after, page.fetch()),
        page.limit(),
        last -> Cursor.of(last.closedAt() != null, last.openedAt(), last.id()));
  }

  private static Kept position(Cursor cursor) {
    try {
      Instant openedAt = cursor.key(1, Instant::parse);
      Instant closedAt = Boolean.parseBoolean(cursor.key(0)) ? openedAt : null;
      UUID id = UUID.fromString(cursor.key(2));
      return new Kept(id, null, null, null, null, null, null, openedAt, closedAt);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new TenureException(
          KitError.CURSOR_INVALID, "Start again without a cursor, or use 'next' unchanged.");
    }
  }
}
