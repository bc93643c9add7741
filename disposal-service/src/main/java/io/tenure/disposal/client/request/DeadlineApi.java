package io.tenure.disposal.client.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Deadlines of requests at policy-service. */
@RegisterRestClient(configKey = "policy")
@Path("/api/v1")
interface DeadlineApi {

  @POST
  @Path("/request-deadlines")
  DeadlineAnswer deadlines(DeadlineQuestion question);

  /** Since when a request counts, under which law. */
  record DeadlineQuestion(String regime, Instant receivedAt, List<Object> events) {}

  /** The last day; null where the law names none. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record DeadlineAnswer(LocalDate respondBy, String zone) {}
}
