package io.tenure.consent.rest.preference;

import io.quarkus.security.AuthenticationRedirectException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** On the way through the identity provider a browser is sent on; that is no problem to tell. */
@Provider
@Priority(1)
public class SignInRedirect implements ExceptionMapper<AuthenticationRedirectException> {
  @Override
  public Response toResponse(AuthenticationRedirectException redirect) {
    return Response.status(redirect.getCode())
        .header("Location", redirect.getRedirectUri())
        .header("Cache-Control", "no-store")
        .build();
  }
}
