package io.tenure.consent.usecase.announce;

import io.tenure.consent.domain.announce.Announcement;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.kit.sql.Statements;
import java.util.List;

/**
 * The outbox: what is added here is told to other systems (feed and webhooks) if and only if the
 * caller's transaction commits.
 */
public interface Announcements {
  /**
   * Adds in the caller's transaction. Holds the lock of the feed until it ends: call it last.
   *
   * @param transaction the caller's, from {@code Database.inTransaction}
   */
  void add(Statements transaction, List<Announcement> announcements);

  /**
   * Adds one.
   *
   * @param subject subject reference, or null
   * @param purpose key of a purpose, or null
   * @param ids names and values in turn: {@code "request", id}; ids only
   */
  default void add(
      Statements transaction,
      AnnouncementType type,
      String subject,
      String purpose,
      String... ids) {
    add(transaction, List.of(Announcement.of(type, subject, purpose, ids)));
  }
}
