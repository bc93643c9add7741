package io.tenure.classification.job;

import io.tenure.classification.usecase.review.BulkDecide;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.OperationHandler;
import jakarta.inject.Singleton;

/** Runs decisions on many items. */
@Singleton
class BulkDecisionHandler implements OperationHandler {

  private final BulkDecide bulkDecide;

  BulkDecisionHandler(BulkDecide bulkDecide) {
    this.bulkDecide = bulkDecide;
  }

  @Override
  public String kind() {
    return BulkDecide.KIND;
  }

  @Override
  public Object run(OperationContext context) {
    return bulkDecide.run(context.payload(BulkDecide.Order.class), context);
  }
}
