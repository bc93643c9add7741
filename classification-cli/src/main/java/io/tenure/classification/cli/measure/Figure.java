package io.tenure.classification.cli.measure;

/**
 * A figure of a measure.
 *
 * @param value not a number where it is undefined, for want of rows
 * @param goal null where the figure is only told
 */
public record Figure(String name, double value, Unit unit, Goal goal) {

  /** How a value is written. */
  public enum Unit {
    SHARE,
    PERCENT,
    COUNT,
    PER_SECOND,
    TIMES,
    MILLISECONDS
  }

  /** A share between 0 and 1 that has a goal. */
  static Figure share(String name, double value, Goal goal) {
    return new Figure(name, value, Unit.SHARE, goal);
  }

  /** A share between 0 and 1 that is only told. */
  static Figure told(String name, double value) {
    return new Figure(name, value, Unit.SHARE, null);
  }

  /** A number of things that is only told. */
  static Figure count(String name, long value) {
    return new Figure(name, value, Unit.COUNT, null);
  }

  /** Whether it reaches its goal; one without a goal does. */
  public boolean reached() {
    return goal == null || goal.reached(value);
  }
}
