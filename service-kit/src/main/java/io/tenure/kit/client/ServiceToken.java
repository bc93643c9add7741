package io.tenure.kit.client;

import io.quarkus.oidc.client.reactive.filter.runtime.AbstractOidcClientRequestReactiveFilter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/**
 * Puts the service account's token on every call of a REST client. A 401 fetches a new token for
 * the next call. Without {@code TENURE_OIDC_CLIENT_ID} no token is sent, and the other service
 * refuses.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ServiceToken extends AbstractOidcClientRequestReactiveFilter {

  @Override
  protected boolean refreshOnUnauthorized() {
    return true;
  }
}
