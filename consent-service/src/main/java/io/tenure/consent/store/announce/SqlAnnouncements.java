package io.tenure.consent.store.announce;

import io.tenure.consent.domain.announce.Announcement;
import io.tenure.consent.usecase.announce.AnnouncedItem;
import io.tenure.consent.usecase.announce.AnnouncementFeed;
import io.tenure.consent.usecase.announce.Announcements;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The outbox in PostgreSQL. */
@ApplicationScoped
class SqlAnnouncements implements Announcements, AnnouncementFeed {
  private final Database database;
  private final Clock clock;

  SqlAnnouncements(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void add(Statements transaction, List<Announcement> announcements) {
    AnnouncementRows.append(transaction, announcements, clock.instant());
  }

  @Override
  public List<AnnouncedItem> after(long after, int limit) {
    return AnnouncementRows.after(database, after, limit);
  }

  @Override
  public long last() {
    return database
        .query("select last_seq from announcement_feed", row -> row.getLong("last_seq"))
        .getFirst();
  }

  @Override
  public int takeChanges(int limit) {
    return database.inTransaction(sql -> AnnouncementRows.take(sql, limit));
  }

  @Override
  public int removeBefore(Instant instant, int limit) {
    return AnnouncementRows.removeBefore(database, instant, limit);
  }
}
