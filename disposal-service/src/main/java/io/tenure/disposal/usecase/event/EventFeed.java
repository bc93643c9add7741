package io.tenure.disposal.usecase.event;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.usecase.event.EventBook.Place;
import io.tenure.disposal.usecase.event.EventSource.Change;
import io.tenure.disposal.usecase.event.EventSource.Changes;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Reads what changed in the business events since the last time and applies it to the inventory.
 */
@ApplicationScoped
public class EventFeed {

  private static final int PART = 5_000;

  private final EventSource source;
  private final EventBook book;
  private final Clock clock;

  EventFeed(EventSource source, EventBook book, Clock clock) {
    this.source = source;
    this.book = book;
    this.clock = clock;
  }

  /**
   * Reads to the end of the feed; the number of changes.
   *
   * @throws TenureException {@code events.unavailable}, {@code events.answer-invalid}; what was
   *     read before stays applied, and nothing may be disposed of
   */
  public long catchUp() {
    Place place = book.place();
    long total = 0;
    Changes changes;
    do {
      changes = source.changes(place.cursor(), PART);
      Place next = new Place(changes.next(), after(place.seq(), changes.items()));
      book.apply(changes.items(), next, clock.instant());
      place = next;
      total += changes.items().size();
    } while (changes.items().size() == PART);
    book.happened(clock.instant());
    return total;
  }

  /** A change that is missing could be the one that keeps a record. */
  private static long after(long seq, List<Change> changes) {
    long last = seq;
    for (Change change : changes) {
      if (change.seq() != last + 1) {
        throw new TenureException(
            DisposalError.EVENTS_ANSWER_INVALID, "The feed of business events has a gap.");
      }
      last = change.seq();
    }
    return last;
  }
}
