package io.tenure.consent.usecase.optin;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.optin.LinkLifetime;
import io.tenure.consent.domain.optin.OptIn;
import io.tenure.consent.usecase.announce.Announcements;
import io.tenure.consent.usecase.event.ConsentTransactions;
import io.tenure.consent.usecase.event.ConsentWriter;
import io.tenure.consent.usecase.event.RecordEvent;
import io.tenure.consent.usecase.link.SignedLinks;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks a person by double opt-in: notes that the person was asked, and makes the link. Whoever
 * asked sends it, since only that system knows the address.
 */
@ApplicationScoped
public class RequestOptIn {
  /** Kind of link, see {@link SignedLinks}. */
  static final String LINK = "opt-in";

  private final ConsentTransactions transactions;
  private final RecordEvent recordEvent;
  private final OptInStore optIns;
  private final Announcements announcements;
  private final SignedLinks links;
  private final Clock clock;
  private final LinkLifetime lifetime;

  RequestOptIn(
      ConsentTransactions transactions,
      RecordEvent recordEvent,
      OptInStore optIns,
      Announcements announcements,
      SignedLinks links,
      Clock clock,
      @ConfigProperty(name = "tenure.opt-in.lifetime") Duration lifetime) {
    this.transactions = transactions;
    this.recordEvent = recordEvent;
    this.optIns = optIns;
    this.announcements = announcements;
    this.links = links;
    this.clock = clock;
    this.lifetime = new LinkLifetime(lifetime);
  }

  /**
   * Stores the question and answers its link; the same question again answers the same link.
   *
   * @throws TenureException {@code opt-in.source-id-reused}, and why the question cannot be
   *     recorded
   */
  public RequestedOptIn request(OptInOrder order) {
    OptIn asked = optIn(order);
    String token = token(asked);
    return transactions.writeWith(
        (writer, transaction) ->
            optIns.add(transaction, asked, SignedLinks.digest(token))
                ? added(writer, transaction, asked, token)
                : before(transaction, asked));
  }

  private RequestedOptIn added(
      ConsentWriter writer, Statements transaction, OptIn optIn, String token) {
    recordEvent.inside(writer, OptInEvents.requested(optIn));
    announcements.add(
        transaction,
        AnnouncementType.CONSENT_OPT_IN_REQUESTED,
        optIn.subject().value(),
        null,
        "optIn",
        optIn.id().toString());
    return new RequestedOptIn(optIn, token, true);
  }

  private RequestedOptIn before(Statements transaction, OptIn asked) {
    OptIn present = optIns.bySource(transaction, asked.source(), asked.sourceId()).orElseThrow();
    if (!present.asksTheSameAs(asked)) {
      throw new TenureException(
          ConsentError.OPT_IN_SOURCE_ID_REUSED,
          "source and sourceId belong to an opt-in that asks for something else.");
    }
    return new RequestedOptIn(present, token(present), false);
  }

  private OptIn optIn(OptInOrder order) {
    Instant now = EventTime.stored(clock.instant());
    return new OptIn(
        UUID.randomUUID(),
        order.subject(),
        order.route(),
        order.purposes(),
        order.shown(),
        order.source(),
        order.sourceId(),
        now,
        lifetime.endOf(now),
        null);
  }

  private String token(OptIn optIn) {
    return links.token(LINK, optIn.id(), optIn.expiresAt());
  }
}
