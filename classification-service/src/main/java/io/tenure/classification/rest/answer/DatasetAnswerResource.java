package io.tenure.classification.rest.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.answer.AnswerDatasets;
import io.tenure.classification.usecase.answer.AnswerDatasets.Answer;
import io.tenure.classification.usecase.answer.AnswerDatasets.Question;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a published map says about one dataset. */
@Path("/api/v1/systems/{id}/map/dataset")
@Tag(name = "Answers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.DATA_STEWARD,
  Roles.AUDITOR,
  Roles.POLICY_AUTHOR,
  Roles.REQUEST_AGENT,
  Roles.SERVICE
})
@RunOnVirtualThread
public class DatasetAnswerResource {

  private final AnswerDatasets answerDatasets;

  DatasetAnswerResource(AnswerDatasets answerDatasets) {
    this.answerDatasets = answerDatasets;
  }

  @GET
  @Operation(
      summary = "Categories and mapping of one dataset",
      description = "From the newest published version, or the one named.")
  @APIResponse(
      responseCode = "200",
      description = "the dataset",
      content = @Content(schema = @Schema(implementation = DatasetMapAnswer.class)))
  public Response dataset(
      @PathParam("id") UUID id,
      @QueryParam("name") @NotBlank @Size(max = 300) String name,
      @QueryParam("version") @Min(1) Integer version,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    Answer answer = answerDatasets.answer(new Question(id, name, version));
    return EntityTags.ok(
        ifNoneMatch,
        EntityTags.ofDigest(answer.map().version() + "-" + answer.map().digest()),
        () -> DatasetMapAnswer.of(answer));
  }
}
