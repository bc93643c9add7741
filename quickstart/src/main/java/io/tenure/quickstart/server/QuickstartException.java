package io.tenure.quickstart.server;

/** Something on this machine stands in the way; the message is one sentence for a person. */
public class QuickstartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QuickstartException(String message) {
    super(message);
  }

  public QuickstartException(String message, Throwable cause) {
    super(message, cause);
  }
}
