package io.tenure.consent.usecase.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads all events there are, part by part. */
@ApplicationScoped
public class ExportEvents {
  private static final int PART = 2_000;

  private final EventArchive archive;

  ExportEvents(EventArchive archive) {
    this.archive = archive;
  }

  /** Hands out all events in the order of their recording; answers how many. */
  public long all(Consumer<List<StoredEvent>> reader) {
    long events = 0;
    UUID last = null;
    List<StoredEvent> part;
    do {
      part = archive.after(last, PART);
      reader.accept(part);
      events += part.size();
      last = part.isEmpty() ? last : part.getLast().id();
    } while (part.size() == PART);
    return events;
  }
}
