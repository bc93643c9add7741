package io.tenure.kit.schedule;

import static io.tenure.kit.security.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the clock wakes in this service. */
@Path("/api/v1/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules")
@RunOnVirtualThread
public class ScheduleResource {

  private final ScheduleStore store;

  ScheduleResource(ScheduleStore store) {
    this.store = store;
  }

  @GET
  @RolesAllowed({
    POLICY_AUTHOR,
    POLICY_APPROVER,
    DATA_STEWARD,
    CONNECTOR_ADMIN,
    CONSENT_MANAGER,
    HOLD_OFFICER,
    HOLD_RELEASER,
    DISPOSAL_REQUESTER,
    DISPOSAL_APPROVER,
    REQUEST_AGENT,
    AUDITOR,
    SERVICE
  })
  @Operation(
      operationId = "listSchedules",
      summary = "Jobs of the clock: last run, its outcome, and when the next one is due")
  public ScheduleList list() {
    return new ScheduleList(store.list());
  }
}
