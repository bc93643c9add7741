package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.link.SignedLinks;
import io.tenure.consent.usecase.link.SignedLinks.Link;
import io.tenure.consent.usecase.preference.Sessions.Session;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signed links that open a person's preferences once. Whoever knows the person's address sends it;
 * nothing in a link says who the person is, and an unknown person's link looks like any other.
 */
@ApplicationScoped
public class PreferenceLinks {
  private static final String KIND = "preferences";

  private final SignedLinks signedLinks;
  private final SessionStore store;
  private final Sessions sessions;
  private final Clock clock;
  private final Duration lifetime;
  private final String publicUrl;

  PreferenceLinks(
      SignedLinks signedLinks,
      SessionStore store,
      Sessions sessions,
      Clock clock,
      @ConfigProperty(name = "tenure.preferences.link") Duration lifetime,
      @ConfigProperty(name = "tenure.public-url") String publicUrl) {
    this.signedLinks = signedLinks;
    this.store = store;
    this.sessions = sessions;
    this.clock = clock;
    this.lifetime = lifetime;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** A link that was issued. */
  public record Issued(String url, Instant expiresAt) {}

  public Issued issue(SubjectReference subject) {
    UUID id = UUID.randomUUID();
    Instant expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    store.keepLink(id, subject, expiresAt);
    String token = signedLinks.token(KIND, id, expiresAt);
    return new Issued(publicUrl + "/preferences/link?token=" + token, expiresAt);
  }

  /** Whether the link can be used; looking does not use it up, since programs look at mail. */
  public boolean usable(String token) {
    Instant now = clock.instant();
    return signedLinks
        .read(KIND, token)
        .filter(link -> !link.expired(now))
        .filter(link -> store.redeemable(link.id(), now))
        .isPresent();
  }

  /**
   * Exchanges a link for a session.
   *
   * @throws TenureException {@code preferences.link-invalid}, whatever is wrong with it
   */
  public Session redeem(String token) {
    Instant now = clock.instant();
    return signedLinks
        .read(KIND, token)
        .filter(link -> !link.expired(now))
        .map(Link::id)
        .flatMap(id -> store.redeem(id, now))
        .map(subject -> sessions.open(List.of(subject)))
        .orElseThrow(
            () ->
                new TenureException(
                    ConsentError.LINK_INVALID, "The link was used, is over, or is none."));
  }
}
