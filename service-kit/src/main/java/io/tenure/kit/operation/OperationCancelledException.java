package io.tenure.kit.operation;

/** Thrown by a handler to say that it stopped because it was asked to. */
public final class OperationCancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OperationCancelledException() {
    super("cancelled", null, false, false);
  }
}
