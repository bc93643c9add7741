package io.tenure.classification.rest.drift;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.domain.stop.Stops;
import io.tenure.classification.usecase.drift.ReadStops;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What must not be disposed of while findings are open. */
@Path("/api/v1/systems/{id}/stops")
@Tag(name = "Data map")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StopResource {

  private final ReadStops readStops;

  StopResource(ReadStops readStops) {
    this.readStops = readStops;
  }

  /**
   * What stops.
   *
   * @param system codes of findings that stop every dataset
   */
  public record StopsAnswer(Set<String> system, List<Stopped> datasets) {}

  /**
   * A stopped dataset.
   *
   * @param codes of the open findings that could change what becomes of its records
   */
  public record Stopped(String dataset, Set<String> codes) {}

  @GET
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR, Roles.SERVICE})
  @Operation(
      summary = "Datasets that must not be disposed of while findings are open",
      description =
          "Those that a drift.* or proposal.* finding is about, and those that point to it, hang on"
              + " it, or read a subject, a jurisdiction or a trigger from it.")
  public StopsAnswer stops(@PathParam("id") UUID id) {
    Stops.Answer answer = readStops.stops(id);
    return new StopsAnswer(
        answer.system(),
        answer.datasets().entrySet().stream()
            .map(e -> new Stopped(e.getKey(), e.getValue()))
            .toList());
  }
}
