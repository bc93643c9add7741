package io.tenure.quickstart.cli;

/** Exit codes of {@code ./tenure}; its help lists them. */
final class Exit {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int PORT_TAKEN = 3;
  static final int NOT_RUNNING = 6;

  private Exit() {}
}
