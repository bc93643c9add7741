package io.tenure.quickstart.server;

/** Another program listens where one of ours wants to. */
public final class PortTakenException extends QuickstartException {
  private static final long serialVersionUID = 1L;

  /**
   * @param option flag that moves the port
   */
  public PortTakenException(int port, String what, String option) {
    super(
        "Port %d, which %s needs, is taken by another program; free it or choose another with %s PORT."
            .formatted(port, what, option));
  }

  /**
   * @param message the sentence as another process said it
   */
  public PortTakenException(String message) {
    super(message);
  }
}
