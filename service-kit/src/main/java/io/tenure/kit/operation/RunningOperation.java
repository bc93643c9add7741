package io.tenure.kit.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.kit.security.Actor;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** One run of one operation. */
final class RunningOperation implements OperationContext {

  private static final long PROGRESS_EVERY_NANOS = Duration.ofMillis(250).toNanos();

  private final Claim claim;
  private final LeaseStore store;
  private final Duration lease;
  private final ObjectMapper json;
  private volatile boolean lost;
  private volatile boolean stopAsked;
  private volatile String checkpoint;
  private long lastProgress;

  RunningOperation(Claim claim, LeaseStore store, Duration lease, ObjectMapper json) {
    this.claim = claim;
    this.store = store;
    this.lease = lease;
    this.json = json;
    this.checkpoint = claim.checkpoint();
    this.lastProgress = System.nanoTime() - PROGRESS_EVERY_NANOS;
  }

  Claim claim() {
    return claim;
  }

  /** Called from outside while the handler works. */
  void heartbeat() {
    Optional<Boolean> answer = store.heartbeat(claim, lease);
    lost |= answer.isEmpty();
    stopAsked |= answer.orElse(false);
  }

  @Override
  public UUID id() {
    return claim.id();
  }

  @Override
  public Actor actor() {
    return claim.actor();
  }

  @Override
  public <T> T payload(Class<T> type) {
    return read(claim.payload(), type);
  }

  @Override
  public void checkpoint(Object state) {
    String text = write(state);
    stillMine(store.checkpoint(claim, text));
    checkpoint = text;
  }

  @Override
  public <T> Optional<T> lastCheckpoint(Class<T> type) {
    return Optional.ofNullable(checkpoint).map(text -> read(text, type));
  }

  @Override
  public void progress(long done, long total, String message) {
    stillMine(true);
    long now = System.nanoTime();
    if (done >= total && total > 0 || now - lastProgress >= PROGRESS_EVERY_NANOS) {
      lastProgress = now;
      stillMine(store.progress(claim, done, total, message));
    }
  }

  @Override
  public boolean cancelled() {
    stillMine(true);
    if (!stopAsked) {
      heartbeatIfDue();
    }
    return stopAsked;
  }

  private long lastAsked = System.nanoTime() - PROGRESS_EVERY_NANOS;

  private void heartbeatIfDue() {
    long now = System.nanoTime();
    if (now - lastAsked >= PROGRESS_EVERY_NANOS) {
      lastAsked = now;
      heartbeat();
      stillMine(true);
    }
  }

  String write(Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Checkpoints and results must be writable as JSON", e);
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Stored payload or checkpoint of "
              + claim.kind()
              + " does not fit "
              + type.getSimpleName(),
          e);
    }
  }

  private void stillMine(boolean answered) {
    lost |= !answered;
    if (lost) {
      throw new LeaseLostException(claim.id());
    }
  }
}
