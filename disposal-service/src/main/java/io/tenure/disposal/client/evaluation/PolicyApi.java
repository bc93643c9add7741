package io.tenure.disposal.client.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What disposal-service asks of policy-service. Plans go as trees: {@code PlanJson} knows their
 * exact form.
 */
@RegisterRestClient(configKey = "policy")
@Path("/api/v1")
interface PolicyApi {

  @GET
  @Path("/active-policy")
  RestResponse<Active> active(@HeaderParam("If-None-Match") String etag);

  @POST
  @Path("/plans")
  JsonNode plans(JsonNode request);

  @POST
  @Path("/decisions")
  JsonNode decisions(JsonNode request);

  /** The active version. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Active(String versionId, String digest, Instant effectiveFrom, boolean unapprovedRuns) {}
}
