package io.tenure.policy.cli.read;

/** A file that is no YAML which could be looked at, with its code and place. */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  UnreadableException(String code, Position at, String message) {
    super(message);
    this.problem = Problem.error(code, null, at, "", message);
  }

  /** The same as a finding. */
  public Problem problem() {
    return problem;
  }
}
