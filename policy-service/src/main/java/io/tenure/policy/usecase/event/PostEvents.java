package io.tenure.policy.usecase.event;

import io.tenure.policy.domain.event.EventPosting;
import io.tenure.policy.domain.event.EventReader;
import io.tenure.policy.domain.event.RawEvent;
import io.tenure.policy.domain.event.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Takes events that other systems post. All good ones are recorded in one transaction, bad ones are
 * named; posting them again changes nothing.
 */
@ApplicationScoped
public class PostEvents {
  private final EventStore store;
  private final EventTypes types;
  private final Clock clock;

  PostEvents(EventStore store, EventTypes types, Clock clock) {
    this.store = store;
    this.types = types;
    this.clock = clock;
  }

  /** One outcome for each event, in their order. */
  public List<PostOutcome> post(List<RawEvent> events, Poster by) {
    Set<String> known = types.known();
    List<Reading> readings = events.stream().map(raw -> EventReader.read(raw, known)).toList();
    List<EventPosting> good = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Accepted accepted) {
        good.add(accepted.posting());
      }
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Iterator<PostOutcome> recorded =
        (good.isEmpty()
                ? List.<PostOutcome>of()
                : store.write(writer -> new Recorder(writer, by, now).record(good)))
            .iterator();
    return readings.stream().map(reading -> outcome(reading, recorded)).toList();
  }

  private static PostOutcome outcome(Reading reading, Iterator<PostOutcome> recorded) {
    return switch (reading) {
      case Reading.Accepted _ -> recorded.next();
      case Reading.Refused no -> new PostOutcome.Refused(no.code(), no.detail(), no.nearest());
    };
  }
}
