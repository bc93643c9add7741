package io.tenure.consent.rest.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.usecase.preference.Sessions;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Ends a session. Open: the session cookie and the form's token decide. */
@Path("/preferences/sign-out")
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SignOut {
  private final Caller caller;
  private final PreferencePages pages;
  private final Sessions sessions;
  private final PreferenceCookie cookie;

  SignOut(Caller caller, PreferencePages pages, Sessions sessions, PreferenceCookie cookie) {
    this.caller = caller;
    this.pages = pages;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @POST
  @Operation(hidden = true)
  public Response signOut(@FormParam("form") String form) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          sessions.close(caller.ownerOf(form));
          return pages.goTo("/preferences?%s&left=1", language).cookie(cookie.gone()).build();
        });
  }
}
