package io.tenure.classification.rest.detector;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.rest.adhoc.ClassifyBody;
import io.tenure.classification.usecase.detector.TryDetector;
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

/** Tries detectors on names and values before they count. */
@Path("/api/v1/detector-trials")
@Tag(name = "Detectors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DATA_STEWARD)
@RunOnVirtualThread
public class DetectorTrialResource {

  private final TryDetector tryDetector;

  DetectorTrialResource(TryDetector tryDetector) {
    this.tryDetector = tryDetector;
  }

  @POST
  @Operation(
      summary = "Try a detector on names and values",
      description =
          "Changes nothing: values are judged in memory, never stored, never logged, and no answer or"
              + " error repeats one.")
  public DetectorTrialAnswer values(@NotNull @Valid DetectorTrialBody body) {
    return new DetectorTrialAnswer(
        tryDetector.tables(body.toDetector(), new ClassifyBody(body.tables()).toTables()));
  }
}
