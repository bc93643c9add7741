package io.tenure.policy.cli;

/** Exit codes; they do not overlap with the other ones of {@code ./tenure}. */
final class Exit {
  static final int OK = 0;

  /** A check did not hold, or the server refused. */
  static final int FAILED = 1;

  /** Wrong usage, or a file that cannot be read as YAML. */
  static final int UNREADABLE = 2;

  /** With {@code --exit-code}: something differs. */
  static final int DIFFERENT = 7;

  private Exit() {}
}
