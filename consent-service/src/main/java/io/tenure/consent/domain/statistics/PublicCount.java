package io.tenure.consent.domain.statistics;

/**
 * What of a cell may be shown.
 *
 * @param asked rounded down; null where it is suppressed
 * @param agreed rounded down; null where it is suppressed
 */
public record PublicCount(OptInCount cell, Long asked, Long agreed) {
  /** Share of people who agreed, in whole percent of the rounded counts; null where suppressed. */
  public Integer rate() {
    return agreed == null ? null : (int) (100 * agreed / asked);
  }
}
