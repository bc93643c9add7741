package io.tenure.policy.rest.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.kit.security.Roles;
import io.tenure.policy.domain.deadline.RequestDeadlines.Deadlines;
import io.tenure.policy.rest.answer.AnswerRequests.DeadlinesBody;
import io.tenure.policy.rest.answer.AnswerRequests.DecisionsBody;
import io.tenure.policy.rest.answer.AnswerRequests.PlansBody;
import io.tenure.policy.rest.audit.Question;
import io.tenure.policy.usecase.answer.ActivePolicy;
import io.tenure.policy.usecase.answer.ActiveVersion;
import io.tenure.policy.usecase.answer.AnswerDeadlines;
import io.tenure.policy.usecase.answer.CompilePlans;
import io.tenure.policy.usecase.answer.CompilePlans.Plans;
import io.tenure.policy.usecase.answer.Decide;
import io.tenure.policy.usecase.answer.Decide.Decisions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the active policy says. Questions only: nothing here changes anything. */
@Path("/api/v1")
@Tag(name = "Answers")
@Question
@RunOnVirtualThread
public class AnswerResource {
  private final ActivePolicy active;
  private final CompilePlans compilePlans;
  private final Decide decide;
  private final AnswerDeadlines answerDeadlines;

  AnswerResource(
      ActivePolicy active,
      CompilePlans compilePlans,
      Decide decide,
      AnswerDeadlines answerDeadlines) {
    this.active = active;
    this.compilePlans = compilePlans;
    this.decide = decide;
    this.answerDeadlines = answerDeadlines;
  }

  @GET
  @Path("/active-policy")
  @RolesAllowed("**")
  @Operation(summary = "The version in effect at a moment")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ActivePolicyView.class)))
  public Response activePolicy(
      @QueryParam("asOf") @SaneInstant Instant asOf,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    ActiveVersion version = active.at(active.moment(asOf));
    return EntityTags.ok(
        ifNoneMatch,
        EntityTags.ofDigest(version.edition().versionId()),
        () -> ActivePolicyView.of(version));
  }

  @POST
  @Path("/plans")
  @BulkBody
  @RolesAllowed({Roles.SERVICE, Roles.POLICY_AUTHOR, Roles.AUDITOR})
  @Operation(
      summary = "Compile the active version for profiles, in their order",
      description = "The ETag changes exactly when an answer changes; If-None-Match gives 304.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Plans.class)))
  public Response plans(
      @HeaderParam("If-None-Match") String ifNoneMatch, @NotNull @Valid PlansBody body) {
    Plans plans = compilePlans.compile(body.asOf(), body.toProfiles());
    return EntityTags.ok(ifNoneMatch, EntityTags.ofDigest(plans.digest()), () -> plans);
  }

  @POST
  @Path("/decisions")
  @BulkBody
  @RolesAllowed("**")
  @Operation(
      summary = "Decide up to 10,000 records, with explanation",
      description =
          "One decision for each group of fields on which the same rules act. The version that was active at"
              + " asOf answers. Sentences are written in the language of the body's member language, else of"
              + " Accept-Language: en, de, fr or es; English otherwise.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Decisions.class)))
  public Response decisions(
      @HeaderParam("Accept-Language") String acceptLanguage, @NotNull @Valid DecisionsBody body) {
    Decisions decisions =
        decide.decide(body.asOf(), body.toAsked(), body.languageOr(acceptLanguage));
    return Response.ok(decisions)
        .language(decisions.language())
        .header("Vary", "Accept-Language")
        .build();
  }

  @POST
  @Path("/request-deadlines")
  @RolesAllowed("**")
  @Operation(summary = "By when a person's request has to be confirmed and answered")
  public Deadlines deadlines(@NotNull @Valid DeadlinesBody body) {
    return answerDeadlines.answer(
        body.regime(), body.receivedAt(), body.toEvents(), body.zone(), body.calendar());
  }
}
