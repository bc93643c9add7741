package io.tenure.classification.rest.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.answer.AnswerDatasets;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What published maps say about many datasets at once. */
@Path("/api/v1/dataset-answers")
@Tag(name = "Answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.DATA_STEWARD,
  Roles.AUDITOR,
  Roles.POLICY_AUTHOR,
  Roles.REQUEST_AGENT,
  Roles.SERVICE
})
@RunOnVirtualThread
public class DatasetAnswersResource {

  private static final String EXAMPLE =
      """
      {"items": [
        {"system": "0191b7a4-0000-7000-8000-000000000001", "dataset": "crm.contacts"},
        {"system": "0191b7a4-0000-7000-8000-000000000001", "dataset": "crm.notes", "version": 3}]}
      """;

  private final AnswerDatasets answerDatasets;

  DatasetAnswersResource(AnswerDatasets answerDatasets) {
    this.answerDatasets = answerDatasets;
  }

  @POST
  @Operation(
      summary = "Categories and mappings of many datasets at once",
      description =
          "Changes nothing. Answers stand in the order of the questions; one that cannot be"
              + " answered has a code.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public DatasetQuestions.Answers datasets(@NotNull @Valid DatasetQuestions questions) {
    return DatasetQuestions.Answers.of(answerDatasets.answers(questions.toQuestions()));
  }
}
