package io.tenure.classification.job;

import io.tenure.classification.usecase.discovery.TryOnSystem;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.OperationHandler;
import jakarta.inject.Singleton;

/** Tries detectors on systems. */
@Singleton
class DetectorTrialHandler implements OperationHandler {

  private final TryOnSystem tryOnSystem;

  DetectorTrialHandler(TryOnSystem tryOnSystem) {
    this.tryOnSystem = tryOnSystem;
  }

  @Override
  public String kind() {
    return TryOnSystem.KIND;
  }

  @Override
  public Object run(OperationContext context) {
    return tryOnSystem.run(context.payload(TryOnSystem.Order.class), context);
  }
}
