package io.tenure.policy.usecase.event;

import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.event.EventFold;
import io.tenure.policy.domain.event.EventKey;
import io.tenure.policy.domain.event.EventPosting;
import io.tenure.policy.domain.event.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records well-formed postings in one transaction, each by itself and in their order. */
final class Recorder {
  private final EventWriter writer;
  private final Poster poster;
  private final Instant now;
  private final List<EventWriter.Added> added = new ArrayList<>();

  Recorder(EventWriter writer, Poster poster, Instant now) {
    this.writer = writer;
    this.poster = poster;
    this.now = now;
  }

  /** One outcome for each posting. */
  List<PostOutcome> record(List<EventPosting> postings) {
    Map<EventKey, EventPosting> first = new LinkedHashMap<>();
    postings.forEach(posting -> first.putIfAbsent(posting.key(), posting));
    Map<EventKey, StoredEvent> known = writer.lock(first.values(), poster.actor(), now);
    List<PostOutcome> outcomes = new ArrayList<>();
    for (EventPosting posting : postings) {
      outcomes.add(rule(known, posting));
    }
    writer.append(added);
    return outcomes;
  }

  private PostOutcome rule(Map<EventKey, StoredEvent> known, EventPosting posting) {
    StoredEvent before = known.get(posting.key());
    Actor by = poster.actor();
    return switch (EventFold.add(before.event(), posting, by, poster.anyEvent())) {
      case Ruling.Added ruled -> {
        RecordedRevision revision = new RecordedRevision(posting.revision(), by, now);
        StoredEvent after = before.with(revision);
        known.put(posting.key(), after);
        added.add(new EventWriter.Added(after, revision, ruled.counts()));
        yield new PostOutcome.Recorded(after, before.log().isEmpty());
      }
      case Ruling.Unchanged _ -> new PostOutcome.Unchanged(before);
      case Ruling.Refused refused ->
          new PostOutcome.Refused(refused.code(), refused.detail(), List.of());
    };
  }
}
