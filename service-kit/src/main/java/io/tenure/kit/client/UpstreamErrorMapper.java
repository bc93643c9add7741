package io.tenure.kit.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * What another service answered instead of a success, for all REST clients: 5xx and 429 as {@code
 * upstream.unavailable}, other refusals as {@code upstream.refused} with the other's {@code
 * upstreamCode} and {@code upstreamStatus}. Nothing is retried; whoever asked decides, and without
 * an answer nothing is disposed of.
 */
@Provider
public class UpstreamErrorMapper implements ResponseExceptionMapper<TenureException> {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public TenureException toThrowable(Response response) {
    int status = response.getStatus();
    KitError error =
        status >= 500 || status == 429 ? KitError.UPSTREAM_UNAVAILABLE : KitError.UPSTREAM_REFUSED;
    String code = code(response);
    return new UpstreamException(error, status, code);
  }

  @Override
  public int getPriority() {
    return 100;
  }

  private static String code(Response response) {
    try {
      JsonNode code = JSON.readTree(response.readEntity(String.class)).path("code");
      return code.isTextual() ? code.textValue() : "unknown";
    } catch (JsonProcessingException | RuntimeException e) {
      return "unknown";
    }
  }
}
