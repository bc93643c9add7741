package io.tenure.kit.operation;

import io.tenure.kit.security.Actor;
import java.util.Optional;
import java.util.UUID;

/**
 * What a running operation may ask and tell. Every call checks that the work still belongs to this
 * run and throws {@link LeaseLostException} if another replica has taken over.
 */
public interface OperationContext {

  UUID id();

  /** Who asked for it; issuer and subject only. */
  Actor actor();

  /** What was submitted. */
  <T> T payload(Class<T> type);

  /** Remembers how far the work has come; a later run starts from here. */
  void checkpoint(Object state);

  /** What the last checkpoint said, if there is one: then this is a continuation. */
  <T> Optional<T> lastCheckpoint(Class<T> type);

  /** Tells how far it is; cheap, written a few times a second at most. Total 0: unknown. */
  void progress(long done, long total, String message);

  /** Whether somebody asked to stop. */
  boolean cancelled();

  /** Ends the operation as CANCELLED if somebody asked to stop. Call it between steps. */
  default void stopIfCancelled() {
    if (cancelled()) {
      throw new OperationCancelledException();
    }
  }
}
