package io.tenure.classification.rest.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.answer.RateSystems;
import io.tenure.classification.usecase.answer.RateSystems.Rated;
import io.tenure.classification.usecase.answer.RateSystems.RatedSystem;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How sensitive a system and its datasets are. */
@Path("/api/v1/systems/{id}/sensitivity")
@Tag(name = "Answers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR, Roles.POLICY_AUTHOR, Roles.SERVICE})
@RunOnVirtualThread
public class SensitivityResource {

  private static final String MEANING =
      "The maximum over the fields, never an average, with the fields that cause it. Where a field"
          + " was never looked at and no person decided, nothing below HIGH is sure: the answer is"
          + " UNKNOWN, with atLeast. of=MAP asks the published map, of=DRAFT the draft.";

  private final RateSystems rateSystems;

  SensitivityResource(RateSystems rateSystems) {
    this.rateSystems = rateSystems;
  }

  /** What is rated. */
  public enum Of {
    MAP,
    DRAFT
  }

  @GET
  @Operation(summary = "Sensitivity of a system", description = MEANING)
  public RatedSystem system(
      @PathParam("id") UUID id,
      @QueryParam("of") @DefaultValue("MAP") Of of,
      @QueryParam("version") @Min(1) Integer version) {
    return of == Of.DRAFT ? rateSystems.byDraft(id) : rateSystems.byMap(id, version);
  }

  @GET
  @Path("/datasets")
  @Operation(summary = "Sensitivity of its datasets, by name", description = MEANING)
  public Page<Rated> datasets(
      @PathParam("id") UUID id,
      @QueryParam("of") @DefaultValue("MAP") Of of,
      @QueryParam("version") @Min(1) Integer version,
      @BeanParam @Valid PageQuery page) {
    String after = page.after(2).map(cursor -> cursor.key(1)).orElse(null);
    return Page.of(
        of == Of.DRAFT
            ? rateSystems.byDraft(id, after, page.fetch())
            : rateSystems.byMap(id, version, after, page.fetch()),
        page.limit(),
        last -> Cursor.of("sensitivity", last.dataset()));
  }
}
