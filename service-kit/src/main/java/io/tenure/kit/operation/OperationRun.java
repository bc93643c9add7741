package io.tenure.kit.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.tenure.kit.http.Correlation;
import io.tenure.kit.problem.ErrorCode;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.ProblemBody;
import io.tenure.kit.problem.TenureException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs one claimed operation to one of its ends. */
@Singleton
class OperationRun {

  private static final Logger LOG = Logger.getLogger(OperationRun.class);
  private static final Set<ErrorCode> PASSING =
      Set.of(KitError.DATABASE_UNAVAILABLE, KitError.COMMIT_UNKNOWN);

  private final Map<String, OperationHandler> handlers;
  private final LeaseStore leases;
  private final OperationSettings settings;
  private final MeterRegistry meters;

  OperationRun(
      @All List<OperationHandler> handlers,
      LeaseStore leases,
      OperationSettings settings,
      MeterRegistry meters) {
    this.handlers =
        handlers.stream()
            .collect(Collectors.toUnmodifiableMap(OperationHandler::kind, Function.identity()));
    this.leases = leases;
    this.settings = settings;
    this.meters = meters;
  }

  Set<String> kinds() {
    return handlers.keySet();
  }

  void run(RunningOperation operation) {
    Claim claim = operation.claim();
    long start = System.nanoTime();
    String outcome = "UNKNOWN";
    ManagedContext requestScope = Arc.container().requestContext();
    requestScope.activate();
    Correlation.begin(claim.correlationId());
    try {
      outcome = attempt(operation);
    } catch (RuntimeException e) {
      // The lease ends by itself and somebody resumes it: nothing is lost.
      LOG.warnf(
          "Operation %s (%s) will be resumed when its lease ends: %s",
          claim.id(), claim.kind(), e.getMessage());
    } finally {
      meters
          .timer("tenure.operations", "kind", claim.kind(), "outcome", outcome)
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      Correlation.end();
      requestScope.terminate();
    }
  }

  private String attempt(RunningOperation operation) {
    Claim claim = operation.claim();
    if (claim.attempt() > settings.attempts()) {
      return fail(
          claim,
          new TenureException(
              KitError.OPERATION_GIVEN_UP,
              "Started " + settings.attempts() + " times without a checkpoint"));
    }
    try {
      Object result = handlers.get(claim.kind()).run(operation);
      return end(claim, OperationState.SUCCEEDED, operation.write(result), null);
    } catch (OperationCancelledException e) {
      return end(claim, OperationState.CANCELLED, null, null);
    } catch (LeaseLostException e) {
      LOG.warn(e.getMessage());
      return "LOST";
    } catch (TenureException e) {
      return PASSING.contains(e.errorCode())
          ? handBack(claim, settings.pause(), e)
          : fail(claim, e);
    } catch (InterruptedException e) {
      return handBack(claim, Duration.ZERO, e);
    } catch (Exception e) {
      return Thread.currentThread().isInterrupted()
          ? handBack(claim, Duration.ZERO, e)
          : fail(claim, e);
    }
  }

  private String handBack(Claim claim, Duration pause, Exception why) {
    // An interrupt (shutdown) must not stop this last statement.
    boolean interrupted = Thread.interrupted();
    LOG.warnf(
        "Operation %s (%s) is handed back and will be resumed: %s",
        claim.id(), claim.kind(), why.getMessage());
    leases.handBack(claim, pause);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return "RESUMED";
  }

  private String fail(Claim claim, Exception failure) {
    LOG.warnf(failure, "Operation %s (%s) failed", claim.id(), claim.kind());
    return end(claim, OperationState.FAILED, null, ProblemBody.json(failure));
  }

  private String end(Claim claim, OperationState end, String result, String problem) {
    if (!leases.finish(claim, end, result, problem)) {
      LOG.warnf("Operation %s had been taken over before it ended as %s here", claim.id(), end);
      return "LOST";
    }
    return end.name();
  }
}
