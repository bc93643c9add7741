package io.tenure.consent.usecase.statistics;

import io.tenure.consent.domain.statistics.Disclosure;
import io.tenure.consent.domain.statistics.Months;
import io.tenure.consent.domain.statistics.PublicCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many people who are asked agree, without telling of anybody. */
@ApplicationScoped
public class ShowStatistics {
  private final OptInCounts counts;
  private final Disclosure disclosure;
  private final Clock clock;

  ShowStatistics(
      OptInCounts counts,
      @ConfigProperty(name = "tenure.statistics.threshold") long threshold,
      Clock clock) {
    this.counts = counts;
    this.disclosure = new Disclosure(threshold);
    this.clock = clock;
  }

  /** The cells of some months, see {@link Months#read}. */
  public List<PublicCount> of(String from, String to) {
    return disclosure.of(counts.count(Months.read(from, to, clock.instant())));
  }
}
