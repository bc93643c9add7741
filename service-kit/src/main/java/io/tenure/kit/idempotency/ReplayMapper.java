package io.tenure.kit.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Sends a stored answer once more. */
@Provider
public class ReplayMapper implements ExceptionMapper<Replay> {

  static final String HEADER = "Idempotency-Replayed";

  @Override
  public Response toResponse(Replay replay) {
    StoredAnswer answer = replay.answer();
    Response.ResponseBuilder response = Response.status(answer.status()).header(HEADER, "true");
    answer.headers().forEach(response::header);
    if (answer.body() != null) {
      response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
    }
    return response.build();
  }
}
