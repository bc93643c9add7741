package io.tenure.consent.usecase.expiry;

import io.tenure.consent.domain.announce.Announcement;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.domain.expiry.ExpiringConsent;
import io.tenure.consent.domain.expiry.ReminderLead;
import io.tenure.consent.usecase.announce.Announcements;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells other systems of consents that end soon, so that they can ask the person anew. Each end is
 * told once; a renewal has another end.
 */
@ApplicationScoped
public class RemindOfExpiry {
  private static final int BATCH = 1000;
  private static final Duration KEPT_AFTER_END = Duration.ofDays(1);

  private final Database database;
  private final ExpiryStore expiries;
  private final Announcements announcements;
  private final Clock clock;
  private final ReminderLead lead;

  RemindOfExpiry(
      Database database,
      ExpiryStore expiries,
      Announcements announcements,
      Clock clock,
      @ConfigProperty(name = "tenure.expiry.reminder") Duration lead) {
    this.database = database;
    this.expiries = expiries;
    this.announcements = announcements;
    this.clock = clock;
    this.lead = new ReminderLead(lead);
  }

  /** Tells of all that end soon; answers how many. Safe to run at several places at once. */
  public int remind() {
    Instant now = clock.instant();
    int total = 0;
    int batch;
    do {
      batch = remindBatch(now);
      total += batch;
    } while (batch == BATCH);
    expiries.forget(now.minus(KEPT_AFTER_END));
    return total;
  }

  private int remindBatch(Instant now) {
    return database.inTransaction(
        transaction -> {
          List<ExpiringConsent> ending =
              expiries.remind(transaction, now, lead.horizon(now), BATCH);
          announcements.add(
              transaction, ending.stream().map(RemindOfExpiry::announcement).toList());
          return ending.size();
        });
  }

  private static Announcement announcement(ExpiringConsent ending) {
    return Announcement.of(
        AnnouncementType.CONSENT_EXPIRES_SOON,
        ending.pair().subject().value(),
        ending.pair().purpose().value(),
        "validUntil",
        ending.validUntil().toString());
  }
}
