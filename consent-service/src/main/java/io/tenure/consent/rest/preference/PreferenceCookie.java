package io.tenure.consent.rest.preference;

import io.tenure.consent.usecase.preference.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The session cookie: for the server only, for this site only, gone with the session. With https it
 * is bound to the host ({@code __Host-}).
 */
@ApplicationScoped
class PreferenceCookie {
  private final boolean https;
  private final String name;
  private final Sessions sessions;

  PreferenceCookie(
      Sessions sessions, @ConfigProperty(name = "tenure.public-url") String publicUrl) {
    this.sessions = sessions;
    this.https = publicUrl.startsWith("https:");
    this.name = https ? "__Host-tenure-preferences" : "tenure-preferences";
  }

  NewCookie holding(String token) {
    return cookie(token, (int) sessions.lifetime().toSeconds());
  }

  NewCookie gone() {
    return cookie("", 0);
  }

  Optional<String> read(HttpHeaders headers) {
    return Optional.ofNullable(headers.getCookies().get(name)).map(cookie -> cookie.getValue());
  }

  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(https)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
