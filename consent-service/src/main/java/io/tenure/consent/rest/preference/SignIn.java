package io.tenure.consent.rest.preference;

import io.quarkus.oidc.OidcSession;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.usecase.preference.Sessions;
import io.tenure.consent.usecase.preference.Sessions.Session;
import io.tenure.consent.usecase.subject.CurrentSubject;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Signing in at the identity provider (authorization code flow with PKCE). The provider's session
 * is exchanged for one of ours at once, so that all other pages know one kind of session only.
 */
@Path("/preferences/sign-in")
@RolesAllowed(Roles.SUBJECT)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SignIn {
  private final Caller caller;
  private final PreferencePages pages;
  private final CurrentSubject currentSubject;
  private final Sessions sessions;
  private final PreferenceCookie cookie;
  private final OidcSession oidcSession;
  private final boolean on;

  SignIn(
      Caller caller,
      PreferencePages pages,
      CurrentSubject currentSubject,
      Sessions sessions,
      PreferenceCookie cookie,
      OidcSession oidcSession,
      @ConfigProperty(name = "tenure.preferences.sign-in") boolean on) {
    this.caller = caller;
    this.pages = pages;
    this.currentSubject = currentSubject;
    this.sessions = sessions;
    this.cookie = cookie;
    this.oidcSession = oidcSession;
    this.on = on;
  }

  @GET
  @Operation(hidden = true)
  public Response signIn() {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          if (!on) {
            throw new TenureException(ConsentError.SIGN_IN_OFF, "Nobody can sign in here.");
          }
          Session session = sessions.open(currentSubject.references());
          oidcSession.logout().await().indefinitely();
          return pages
              .goTo("/preferences?%s", language)
              .cookie(cookie.holding(session.token()))
              .build();
        });
  }
}
