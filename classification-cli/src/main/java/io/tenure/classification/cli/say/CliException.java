package io.tenure.classification.cli.say;

/** Something a person can do something about; the message is one sentence. */
public final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  private CliException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** What was asked for could not be done. */
  public static CliException failed(String message) {
    return new CliException(Exit.FAILED, message);
  }

  /** What was asked for makes no sense, or what was given cannot be read. */
  public static CliException usage(String message) {
    return new CliException(Exit.UNREADABLE, message);
  }

  public int exitCode() {
    return exitCode;
  }
}
