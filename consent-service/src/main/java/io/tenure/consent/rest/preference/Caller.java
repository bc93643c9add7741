package io.tenure.consent.rest.preference;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.LanguageChoice;
import io.tenure.consent.rest.page.Attempts;
import io.tenure.consent.rest.page.Pages;
import io.tenure.consent.usecase.preference.Sessions;
import io.tenure.consent.usecase.preference.Sessions.Session;
import io.tenure.kit.problem.TenureException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who looks at a page: the session, the language, and whether a form is a true one. */
@RequestScoped
public class Caller {
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final HttpServerRequest request;
  private final PreferenceCookie cookie;
  private final Sessions sessions;
  private final Attempts attempts;
  private final URI publicUrl;

  Caller(
      HttpHeaders headers,
      UriInfo uri,
      HttpServerRequest request,
      PreferenceCookie cookie,
      Sessions sessions,
      Attempts attempts,
      @ConfigProperty(name = "tenure.public-url") URI publicUrl) {
    this.headers = headers;
    this.uri = uri;
    this.request = request;
    this.cookie = cookie;
    this.sessions = sessions;
    this.attempts = attempts;
    this.publicUrl = publicUrl;
  }

  /** The language asked for in the address, else the one the browser prefers. */
  Language language() {
    return LanguageChoice.choose(
        uri.getQueryParameters().getFirst("language"),
        headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
        Pages.ALL);
  }

  Optional<Session> session() {
    return cookie.read(headers).flatMap(sessions::find);
  }

  /**
   * @throws TenureException {@code preferences.session-over}
   */
  Session requireSession() {
    return session()
        .orElseThrow(
            () ->
                new TenureException(
                    ConsentError.SESSION_OVER, "There is no session, or its time is over."));
  }

  /**
   * The session of a form that was sent from one of its own pages.
   *
   * @throws TenureException {@code preferences.too-many}, {@code preferences.session-over}, {@code
   *     preferences.form-forged}
   */
  Session ownerOf(String formToken) {
    countAttempt();
    refuseOtherSites();
    Session session = requireSession();
    if (!session.owns(formToken)) {
      throw forged();
    }
    return session;
  }

  /**
   * A form that comes from elsewhere is refused, also where there is no session yet to tell it by.
   *
   * @throws TenureException {@code preferences.form-forged}
   */
  void refuseOtherSites() {
    String site = headers.getHeaderString("Sec-Fetch-Site");
    String origin = headers.getHeaderString("Origin");
    boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
    if (foreign || (origin != null && !ownOrigin(origin))) {
      throw forged();
    }
  }

  /**
   * @throws TenureException {@code preferences.too-many}
   */
  void countAttempt() {
    attempts.count(request, "page");
  }

  private boolean ownOrigin(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && (authority.equals(headers.getHeaderString("Host"))
              || authority.equals(publicUrl.getRawAuthority()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static TenureException forged() {
    return new TenureException(ConsentError.FORGED_FORM, "The form is not one of this session.");
  }
}
