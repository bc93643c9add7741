package io.tenure.consent.usecase.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Year;

/** Makes the partitions of events before their year begins. */
@ApplicationScoped
public class MakePartitions {
  private static final int YEARS_AHEAD = 2;

  private final EventArchive archive;
  private final Clock clock;

  MakePartitions(EventArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * What became of it.
   *
   * @param made partitions that were missing
   * @param outside events that lie in no year's partition; they are kept, and found as all others
   */
  public record Made(int made, long outside) {}

  /**
   * Makes what is missing for this year and the next two. Safe to run at several places at once.
   */
  public Made make() {
    int year = Year.now(clock).getValue();
    int made = archive.makePartitions(year, year + YEARS_AHEAD);
    return new Made(made, archive.outsidePartitions());
  }
}
