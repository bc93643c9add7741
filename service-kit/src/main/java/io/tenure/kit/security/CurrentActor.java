package io.tenure.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The actor of the request that is being served, from its verified token. Resources pass the {@link
 * Actor} on; nothing deeper asks for it.
 */
@RequestScoped
public class CurrentActor {

  private final SecurityIdentity identity;

  CurrentActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * @throws TenureException {@code auth.required} when the caller showed no token
   */
  public Actor get() {
    if (identity.getPrincipal() instanceof JsonWebToken token
        && token.getIssuer() != null
        && token.getSubject() != null) {
      return new Actor(
          token.getIssuer(),
          token.getSubject(),
          token.getName(),
          client(token),
          identity.getRoles());
    }
    throw new TenureException(
        KitError.AUTH_REQUIRED, "Send a bearer token with issuer and subject.");
  }

  private static String client(JsonWebToken token) {
    Object authorised = token.getClaim("azp");
    Object client = authorised == null ? token.getClaim("client_id") : authorised;
    return client == null ? null : client.toString();
  }
}
