package io.tenure.classification.cli.measure;

/** What a figure has to be. */
public record Goal(boolean least, double border) {

  /** At least so much. */
  public static Goal atLeast(double border) {
    return new Goal(true, border);
  }

  /** At most so much. */
  public static Goal atMost(double border) {
    return new Goal(false, border);
  }

  /** Whether a value reaches it; what is not a number does not. */
  boolean reached(double value) {
    return least ? value >= border : value <= border;
  }
}
