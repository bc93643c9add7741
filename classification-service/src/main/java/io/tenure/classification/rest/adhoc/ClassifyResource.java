package io.tenure.classification.rest.adhoc;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.answer.ClassifyAdHoc;
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

/** Judges names and values that are in no map. */
@Path("/api/v1/classify")
@Tag(name = "Answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClassifyResource {

  private static final String EXAMPLE =
      """
      {"tables": [{"name": "contacts", "columns": [
        {"name": "mobile", "type": "STRING", "key": false, "values": ["+49 30 00000000", "+49 30 00000001"]}]}]}
      """;

  private final ClassifyAdHoc classifyAdHoc;

  ClassifyResource(ClassifyAdHoc classifyAdHoc) {
    this.classifyAdHoc = classifyAdHoc;
  }

  @POST
  @RolesAllowed({Roles.DATA_STEWARD, Roles.CONNECTOR_ADMIN, Roles.POLICY_AUTHOR, Roles.SERVICE})
  @Operation(
      summary = "What these columns hold, by their names and values",
      description =
          "The same rules as in a discovery. Changes nothing: values are judged in memory, never stored,"
              + " never logged, and no answer or error repeats one. A body has at most 1 MiB.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public ClassifyAnswer classify(@NotNull @Valid ClassifyBody body) {
    return ClassifyAnswer.of(body, classifyAdHoc.classify(body.toTables()));
  }
}
