package io.tenure.consent.client.policy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The public part of policy-service; it takes no token. */
@RegisterRestClient(configKey = "policy")
@Path("/api/v1/retention-schedules")
interface RetentionScheduleApi {
  @GET
  @Path("/{controller}")
  ScheduleAnswer schedule(
      @PathParam("controller") String controller,
      @QueryParam("language") String language,
      @QueryParam("asOf") String asOf,
      @HeaderParam("Accept") String accept);
}
