package io.tenure.consent.usecase.statistics;

import io.tenure.consent.domain.statistics.Months;
import io.tenure.consent.domain.statistics.OptInCount;
import java.util.List;

/** Counts people in the stored events. */
public interface OptInCounts {
  /**
   * One cell for each purpose, version, channel and month in which anybody was asked, in that
   * order. A person counts once in a cell; imports do not count, for nobody was asked.
   */
  List<OptInCount> count(Months months);
}
