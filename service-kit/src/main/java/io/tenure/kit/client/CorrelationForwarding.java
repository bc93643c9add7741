package io.tenure.kit.client;

import io.tenure.kit.http.Correlation;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Hands the correlation id on with every call of a REST client. */
@Provider
public class CorrelationForwarding implements ClientRequestFilter {

  @Override
  public void filter(ClientRequestContext request) {
    Correlation.current().ifPresent(id -> request.getHeaders().putSingle(Correlation.HEADER, id));
  }
}
