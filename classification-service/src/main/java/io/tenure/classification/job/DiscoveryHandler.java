package io.tenure.classification.job;

import io.tenure.classification.usecase.discovery.DiscoverSystem;
import io.tenure.classification.usecase.discovery.StartDiscovery;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.OperationHandler;
import jakarta.inject.Singleton;

/** Runs discoveries. */
@Singleton
class DiscoveryHandler implements OperationHandler {

  private final DiscoverSystem discoverSystem;

  DiscoveryHandler(DiscoverSystem discoverSystem) {
    this.discoverSystem = discoverSystem;
  }

  @Override
  public String kind() {
    return StartDiscovery.KIND;
  }

  @Override
  public Object run(OperationContext context) {
    return discoverSystem.discover(context.payload(StartDiscovery.Order.class).system(), context);
  }
}
