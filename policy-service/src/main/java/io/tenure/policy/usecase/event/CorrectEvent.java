package io.tenure.policy.usecase.event;

import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.event.EventFold;
import io.tenure.policy.domain.event.EventPosting;
import io.tenure.policy.domain.event.EventRevision;
import io.tenure.policy.domain.event.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Corrects or cancels one event that the caller has seen in its present state. */
@ApplicationScoped
public class CorrectEvent {
  private final EventStore store;
  private final Clock clock;

  CorrectEvent(EventStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * It happened at another time, or happened after all where it was cancelled.
   *
   * @param seen number of the revision that the caller saw
   * @param evidence null: as before
   * @throws TenureException {@code event.not-found}, {@code precondition.failed}, {@code
   *     event.other-poster}
   */
  public StoredEvent correct(
      UUID id, long seen, Instant occurredAt, String evidence, String reason, Poster by) {
    return revise(
        id,
        seen,
        by,
        before ->
            new EventRevision(
                before.number() + 1,
                occurredAt,
                false,
                evidence == null ? before.evidence() : evidence,
                reason));
  }

  /** It does not count any more. */
  public StoredEvent cancel(UUID id, long seen, String reason, Poster by) {
    return revise(
        id,
        seen,
        by,
        before ->
            new EventRevision(
                before.number() + 1, before.occurredAt(), true, before.evidence(), reason));
  }

  private StoredEvent revise(UUID id, long seen, Poster by, UnaryOperator<EventRevision> next) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return store.write(
        writer -> {
          StoredEvent before = writer.lock(id).orElseThrow(ReadEvents::notFound);
          EventRevision current = before.event().current();
          if (current.number() != seen) {
            throw new TenureException(
                KitError.PRECONDITION_FAILED,
                "The event was corrected in the meantime; read it again.");
          }
          EventPosting posting =
              new EventPosting(before.key(), before.type(), before.object(), next.apply(current));
          return switch (EventFold.add(before.event(), posting, by.actor(), by.anyEvent())) {
            case Ruling.Added added -> {
              RecordedRevision revision = new RecordedRevision(posting.revision(), by.actor(), now);
              StoredEvent after = before.with(revision);
              writer.append(List.of(new EventWriter.Added(after, revision, added.counts())));
              yield after;
            }
            case Ruling.Unchanged _ -> before;
            case Ruling.Refused no -> throw new TenureException(no.code(), no.detail());
          };
        });
  }
}
