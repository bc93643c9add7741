package io.tenure.disposal.client.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Requests of people at consent-service. */
@RegisterRestClient(configKey = "consent")
@Path("/api/v1")
interface PersonRequestApi {

  @GET
  @Path("/person-requests")
  RequestsAnswer requests(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

  @POST
  @Path("/person-requests/{id}/progress")
  JsonNode progress(@PathParam("id") UUID id, Progress progress);

  @POST
  @Path("/subjects/erasures")
  JsonNode erased(@HeaderParam("Idempotency-Key") String key, Erasure erasure);

  /** Part of the feed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record RequestsAnswer(List<RequestAnswer> items, String next) {}

  /** A request. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record RequestAnswer(
      UUID id,
      String type,
      List<String> subjects,
      String regime,
      String jurisdiction,
      Instant receivedAt,
      String state) {}

  /** What became of a request. */
  record Progress(UUID report, String state, String code, Instant respondBy, Instant at) {}

  /** A person whose data were erased. */
  record Erasure(String subject, UUID requestId, Instant at) {}
}
