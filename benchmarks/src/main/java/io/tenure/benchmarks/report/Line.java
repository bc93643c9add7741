package io.tenure.benchmarks.report;

import io.tenure.benchmarks.measure.Sample;

/**
 * One piece of work, measured beside its baseline.
 *
 * @param what the work in a few words
 * @param count how many of what it is about; 0 where a rate says nothing
 * @param unit of the count, such as {@code records}
 * @param baselineName null where there is none
 * @param baseline null where there is none
 * @param target seconds it should take at most; 0 where nobody said
 */
public record Line(
    String what,
    long count,
    String unit,
    Sample tenure,
    String baselineName,
    Sample baseline,
    double target) {

  /** Work without a baseline and without a target. */
  public static Line alone(String what, long count, String unit, Sample tenure) {
    return new Line(what, count, unit, tenure, null, null, 0);
  }
}
