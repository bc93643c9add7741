package io.tenure.disposal.client.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The change feed of business events at policy-service. */
@RegisterRestClient(configKey = "policy")
@Path("/api/v1")
interface EventApi {

  @GET
  @Path("/event-changes")
  ChangesAnswer changes(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

  /** Part of the change feed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ChangesAnswer(List<ChangeAnswer> items, String next) {}

  /** A change. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ChangeAnswer(
      long seq,
      UUID event,
      String source,
      String type,
      ObjectAnswer object,
      Instant occurredAt,
      String state,
      int revision) {}

  /** What it happened to. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ObjectAnswer(UUID record, String subject) {}
}
