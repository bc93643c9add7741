package io.tenure.kit.operation;

import java.util.UUID;

/**
 * This run has been silent for too long and another has taken over the operation: stop at once and
 * change nothing more.
 */
public final class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLostException(UUID operation) {
    super("Operation " + operation + " now belongs to another run");
  }
}
