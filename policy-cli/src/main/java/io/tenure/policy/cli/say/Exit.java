package io.tenure.policy.cli.say;

/** Exit codes; they do not overlap with the other ones of {@code ./tenure}. */
public final class Exit {
  public static final int OK = 0;

  /** A check did not hold, or the server refused. */
  public static final int FAILED = 1;

  /** Wrong usage, or a file that cannot be read as YAML. */
  public static final int UNREADABLE = 2;

  /** With {@code --exit-code}: something differs. */
  public static final int DIFFERENT = 7;

  private Exit() {}
}
