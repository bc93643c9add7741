package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.link.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Short sessions of the preference centre. The browser holds 32 random bytes, the table their
 * SHA-256 and the person's references; each form carries an HMAC under the browser's bytes, which
 * no other page can know (CSRF).
 */
@ApplicationScoped
public class Sessions {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final byte[] FORM = "tenure/preferences/form/v1".getBytes(StandardCharsets.UTF_8);

  private final SessionStore store;
  private final Clock clock;
  private final Duration lifetime;
  private final SecureRandom random = new SecureRandom();

  Sessions(
      SessionStore store,
      Clock clock,
      @ConfigProperty(name = "tenure.preferences.session") Duration lifetime) {
    this.store = store;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /**
   * An open session.
   *
   * @param token what the browser holds
   * @param subjects the person's references, the one for new statements first
   */
  public record Session(String token, List<SubjectReference> subjects) {
    public Session {
      subjects = List.copyOf(subjects);
    }

    /** What forms of this session carry. */
    public String formToken() {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(FORM));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("HMAC-SHA-256 is not available", e);
      }
    }

    /** Whether a form that came in is one of this session's. */
    public boolean owns(String formToken) {
      return formToken != null
          && MessageDigest.isEqual(
              formToken().getBytes(StandardCharsets.UTF_8),
              formToken.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** How long a session lasts from its beginning. */
  public Duration lifetime() {
    return lifetime;
  }

  public Session open(List<SubjectReference> subjects) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    store.open(SignedLinks.digest(token), subjects, clock.instant().plus(lifetime));
    return new Session(token, subjects);
  }

  /** Empty where there is none, or its time is over. */
  public Optional<Session> find(String token) {
    if (token == null || !SHAPE.matcher(token).matches()) {
      return Optional.empty();
    }
    return store
        .find(SignedLinks.digest(token), clock.instant())
        .map(subjects -> new Session(token, subjects));
  }

  public void close(Session session) {
    store.close(SignedLinks.digest(session.token()));
  }

  /** Removes what is over, links too; answers how many. */
  public int forget() {
    return store.forget(clock.instant());
  }
}
