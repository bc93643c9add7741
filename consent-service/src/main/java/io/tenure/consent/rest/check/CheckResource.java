package io.tenure.consent.rest.check;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.check.Question;
import io.tenure.consent.domain.check.Questions;
import io.tenure.consent.domain.check.Verdict;
import io.tenure.consent.usecase.check.CheckConsent;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells whether a use is allowed. */
@Path("/api/v1/consent/check")
@Tag(name = "Consent check")
@RolesAllowed({
  Roles.POLICY_AUTHOR,
  Roles.POLICY_APPROVER,
  Roles.DATA_STEWARD,
  Roles.CONNECTOR_ADMIN,
  Roles.CONSENT_MANAGER,
  Roles.HOLD_OFFICER,
  Roles.HOLD_RELEASER,
  Roles.DISPOSAL_REQUESTER,
  Roles.DISPOSAL_APPROVER,
  Roles.REQUEST_AGENT,
  Roles.AUDITOR,
  Roles.SERVICE
})
@RunOnVirtualThread
public class CheckResource {
  private final CheckConsent checkConsent;

  CheckResource(CheckConsent checkConsent) {
    this.checkConsent = checkConsent;
  }

  @POST
  @BulkBody
  @Operation(
      summary = "Whether up to 10,000 uses are allowed",
      description =
          "A question, without effect. No is the default. An objection counts whatever the legal basis;"
              + " without one, a purpose that rests on contract, law or a legitimate interest needs no"
              + " consent. Without channel or contactPoint the answer is for all of them: name the one"
              + " that you are going to use.")
  public CheckAnswer check(@NotNull @Valid CheckRequest request) {
    return CheckAnswer.of(checkConsent.check(request.toQuestions(), request.asOf()));
  }

  @GET
  @Operation(
      summary = "Whether one use is allowed",
      description =
          "Send the ETag of the last answer in If-None-Match: 304 while nothing has changed. subject and"
              + " contactPoint are keyed hashes, never addresses.")
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      content = @Content(schema = @Schema(implementation = CheckAnswer.Result.class)))
  public Response checkOne(
      @QueryParam("subject") String subject,
      @QueryParam("purpose") String purpose,
      @QueryParam("channel") String channel,
      @QueryParam("contactPoint") String contactPoint,
      @QueryParam("asOf") @SaneInstant Instant asOf,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    Question question = Questions.read(subject, purpose, channel, contactPoint, "");
    Verdict verdict = checkConsent.check(List.of(question), asOf).getFirst();
    EntityTag tag = EntityTags.ofDigest(VerdictDigest.of(verdict));
    return Response.fromResponse(
            EntityTags.ok(ifNoneMatch, tag, () -> CheckAnswer.Result.of(verdict)))
        .header("Cache-Control", "private, no-cache")
        .build();
  }
}
