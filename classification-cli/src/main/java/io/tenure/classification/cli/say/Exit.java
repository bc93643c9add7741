package io.tenure.classification.cli.say;

/** Exit codes; they are those of {@code ./tenure policy}. */
public final class Exit {
  public static final int OK = 0;

  /** Nothing of what was asked for could be measured, or a helper or server failed. */
  public static final int FAILED = 1;

  /** Wrong usage, or a file that cannot be read. */
  public static final int UNREADABLE = 2;

  private Exit() {}
}
