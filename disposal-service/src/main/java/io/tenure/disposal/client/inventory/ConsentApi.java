package io.tenure.disposal.client.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What disposal-service asks of consent-service. */
@RegisterRestClient(configKey = "consent")
@Path("/api/v1")
interface ConsentApi {

  @POST
  @Path("/consent-events/import")
  ImportAnswer importAll(@HeaderParam("Idempotency-Key") String key, ImportRequest request);

  @GET
  @Path("/consent-changes")
  ChangesAnswer changes(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

  @POST
  @Path("/consent-states")
  StatesAnswer states(StatesRequest request);

  /** Lines of an import. */
  record ImportRequest(List<Event> items) {}

  /** One line. */
  record Event(
      String subject,
      String purpose,
      String event,
      Instant at,
      String method,
      String evidence,
      String source,
      String sourceId) {}

  /** What became of the lines. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ImportAnswer(long accepted, long unchanged, List<Refused> refused) {}

  /** A line that was not taken. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Refused(int index, String code) {}

  /** Part of the change feed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ChangesAnswer(List<ChangeAnswer> items, String next) {}

  /** A change of state. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ChangeAnswer(
      long seq,
      String subject,
      String purpose,
      String state,
      boolean valid,
      Instant since,
      Instant endedAt) {}

  /** Which states. */
  record StatesRequest(Instant asOf, List<Pair> pairs) {}

  /** One person and one purpose. */
  record Pair(String subject, String purpose) {}

  /** States in the order of the question. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record StatesAnswer(List<State> states) {}

  /** State of one pair. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record State(
      String subject,
      String purpose,
      String state,
      boolean valid,
      Instant since,
      Instant endedAt) {}
}
