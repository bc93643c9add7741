package io.tenure.kit.testing.app;

import static io.tenure.kit.security.Roles.DATA_STEWARD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.client.Upstream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Passes a call on. */
@Path("/api/v1/calls")
@RunOnVirtualThread
public class CallingResource {

  private final UpstreamApi upstream;

  CallingResource(@RestClient UpstreamApi upstream) {
    this.upstream = upstream;
  }

  @GET
  @Path("/{what}")
  @RolesAllowed(DATA_STEWARD)
  public Map<String, String> call(@PathParam("what") String what) {
    return Upstream.call("upstream", () -> upstream.get(what));
  }

  @GET
  @Path("/bare/{what}")
  @RolesAllowed(DATA_STEWARD)
  public Map<String, String> bare(@PathParam("what") String what) {
    return upstream.get(what);
  }

  @GET
  @Path("/find/{what}")
  @RolesAllowed(DATA_STEWARD)
  public Map<String, String> find(@PathParam("what") String what) {
    return Upstream.find("upstream", () -> upstream.get(what)).orElse(Map.of("found", "nothing"));
  }
}
