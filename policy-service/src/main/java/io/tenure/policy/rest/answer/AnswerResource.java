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
import io.tenure.policy.rest.answer.AnswerRequests.RecordBody;
import io.tenure.policy.rest.answer.DecisionLines.Answered;
import io.tenure.policy.rest.audit.ChangesNothing;
import io.tenure.policy.usecase.answer.ActivePolicy;
import io.tenure.policy.usecase.answer.ActiveVersion;
import io.tenure.policy.usecase.answer.AnswerDeadlines;
import io.tenure.policy.usecase.answer.AnswerDeadlines.Question;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the active policy says. Questions only: nothing here changes anything. */
@Path("/api/v1")
@Tag(name = "Answers")
@ChangesNothing
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
      summary = "Decide up to 10,000 records, with explanation; any number as NDJSON",
      description =
          "One decision for each group of fields on which the same rules act. The version that was active at"
              + " asOf answers. Sentences are written in the language of the body's member language, else of"
              + " Accept-Language: en, de, fr or es; English otherwise. As application/x-ndjson one record goes"
              + " in on each line and one answer comes out on each line, in the same order, while the caller is"
              + " still sending; asOf and language are query parameters then. Read the answers while you send."
              + " A line that is no good is answered by a problem and stops no other. The last line is {end};"
              + " a stream without it was cut off.")
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      description = "NDJSON only: moment of the question; left out, now",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = "language",
      in = ParameterIn.QUERY,
      description = "NDJSON only: language of the sentences",
      schema = @Schema(type = SchemaType.STRING, maxLength = 35))
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DecisionsBody.class)),
        @Content(
            mediaType = DecisionStreamResource.NDJSON,
            schema = @Schema(implementation = RecordBody.class))
      })
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Decisions.class)),
        @Content(
            mediaType = DecisionStreamResource.NDJSON,
            schema = @Schema(implementation = Answered.class))
      })
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
  @Operation(
      summary = "By when a person's request has to be confirmed, answered and done again",
      description =
          "Requests for access or erasure, appeals and marketing opt-outs, by the law the person relies on."
              + " Where the law names no number there is no last day, and reviews says why a person decides.")
  public Deadlines deadlines(@NotNull @Valid DeadlinesBody body) {
    return answerDeadlines.answer(
        new Question(
            body.regime(),
            body.receivedAt(),
            body.toEvents(),
            body.zone(),
            body.calendar(),
            body.controller()));
  }
}
