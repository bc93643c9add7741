package io.tenure.kit.testing.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Another service, as a service sees it. */
@RegisterRestClient(configKey = "upstream")
@Path("/api/v1")
public interface UpstreamApi {

  @GET
  @Path("/{what}")
  Map<String, String> get(@PathParam("what") String what);
}
