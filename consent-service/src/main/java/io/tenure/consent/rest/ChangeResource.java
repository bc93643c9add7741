package io.tenure.consent.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.usecase.feed.ReadChanges;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the change feed. */
@Path("/api/v1/consent-changes")
@Tag(name = "Consent changes")
@RolesAllowed({Roles.SERVICE, Roles.CONSENT_MANAGER, Roles.AUDITOR})
@RunOnVirtualThread
public class ChangeResource {
  private final ReadChanges readChanges;

  ChangeResource(ReadChanges readChanges) {
    this.readChanges = readChanges;
  }

  @GET
  @Operation(
      summary = "Changes of state since a cursor",
      description =
          "In order and without gaps, whatever writes at the same time; expiry by clock included. A"
              + " change of endedAt alone is one too. Ask again with next; keep it only when the items are dealt with, so that each is seen at"
              + " least once.")
  public ChangesAnswer changes(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5000) int limit) {
    long after = ChangesAnswer.position(cursor);
    return ChangesAnswer.of(readChanges.after(after, limit), after);
  }
}
