package io.tenure.consent.domain.optin;

import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One double opt-in: a person was asked, and a link went to the contact point that only whoever
 * reads messages there can open.
 *
 * @param route the channel that is agreed to, and the reference of the address on it
 * @param shown id of the proof of what the person was shown, or null
 * @param source the system that asked
 * @param sourceId that system's own id of it; the same source and id are the same opt-in
 * @param expiresAt from then on the link confirms nothing
 * @param confirmedAt null until then
 */
public record OptIn(
    UUID id,
    SubjectReference subject,
    Route route,
    List<PurposeKey> purposes,
    String shown,
    String source,
    String sourceId,
    Instant requestedAt,
    Instant expiresAt,
    Instant confirmedAt) {
  public OptIn {
    purposes = List.copyOf(purposes);
  }

  /** What its link can still do. */
  public LinkState linkAt(Instant now) {
    if (confirmedAt != null) {
      return LinkState.USED;
    }
    return now.isBefore(expiresAt) ? LinkState.OPEN : LinkState.EXPIRED;
  }

  /** Whether it asks the same person for the same thing; when does not matter. */
  public boolean asksTheSameAs(OptIn other) {
    return subject.equals(other.subject)
        && route.equals(other.route)
        && purposes.equals(other.purposes)
        && Objects.equals(shown, other.shown);
  }

  /** Reference to this opt-in as evidence of what was said in it. */
  public String evidence() {
    return "opt-in/" + id;
  }
}
