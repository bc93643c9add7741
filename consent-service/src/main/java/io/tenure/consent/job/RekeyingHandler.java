package io.tenure.consent.job;

import io.tenure.consent.usecase.rekeying.RekeyPeople;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.OperationHandler;
import jakarta.inject.Singleton;

/** Takes people to the current subject key. */
@Singleton
class RekeyingHandler implements OperationHandler {
  private final RekeyPeople rekeyPeople;

  RekeyingHandler(RekeyPeople rekeyPeople) {
    this.rekeyPeople = rekeyPeople;
  }

  @Override
  public String kind() {
    return RekeyPeople.KIND;
  }

  @Override
  public Object run(OperationContext context) {
    return rekeyPeople.run(context.payload(RekeyPeople.Order.class), context);
  }
}
