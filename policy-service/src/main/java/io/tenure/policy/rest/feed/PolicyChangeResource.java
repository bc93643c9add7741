package io.tenure.policy.rest.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.security.Roles;
import io.tenure.policy.usecase.feed.ReadChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the feed of policy versions. */
@Path("/api/v1/policy-changes")
@Tag(name = "Policy changes")
@RolesAllowed({Roles.SERVICE, Roles.POLICY_AUTHOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
@RunOnVirtualThread
public class PolicyChangeResource {
  private final ReadChanges readChanges;

  PolicyChangeResource(ReadChanges readChanges) {
    this.readChanges = readChanges;
  }

  @GET
  @Operation(
      summary = "What became of policy versions since a cursor",
      description =
          "In order and without gaps, whatever writes at the same time; nothing is ever taken out. Ask again"
              + " with next; keep it only when the items are dealt with, so that each is seen at least once."
              + " With the ETag in If-None-Match, the same question is answered 304 until there is more."
              + " SCHEDULED tells from when a version is in effect; ACTIVATED and SUPERSEDED follow within"
              + " seconds of that moment.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PolicyChangesView.class)))
  public Response changes(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5000) int limit,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    long after = PolicyChangesView.position(cursor);
    long end = readChanges.end(after, limit);
    return EntityTags.ok(
        ifNoneMatch,
        EntityTags.ofDigest("c" + after + "-" + end),
        () -> PolicyChangesView.of(readChanges.between(after, end), end));
  }
}
