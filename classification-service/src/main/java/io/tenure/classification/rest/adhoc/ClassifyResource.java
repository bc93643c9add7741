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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Judges names and values that are in no map. */
@Path("/api/v1/classify")
@Tag(name = "Answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClassifyResource {

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
  public ClassifyAnswer classify(@NotNull @Valid ClassifyBody body) {
    return ClassifyAnswer.of(body, classifyAdHoc.classify(body.toTables()));
  }
}
