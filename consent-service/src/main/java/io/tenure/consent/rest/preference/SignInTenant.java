package io.tenure.consent.rest.preference;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** People sign in at one path; everything else takes bearer tokens. */
@ApplicationScoped
class SignInTenant implements TenantResolver {
  private static final String PATH = "/preferences/sign-in";
  private static final String PERSON = "person";

  private final boolean on;

  SignInTenant(@ConfigProperty(name = "tenure.preferences.sign-in") boolean on) {
    this.on = on;
  }

  @Override
  public String resolve(RoutingContext context) {
    return on && context.normalizedPath().equals(PATH) ? PERSON : null;
  }
}
