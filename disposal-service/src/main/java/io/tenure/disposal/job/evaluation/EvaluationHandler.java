package io.tenure.disposal.job.evaluation;

import io.tenure.disposal.usecase.evaluation.EvaluateSystem;
import io.tenure.disposal.usecase.system.SystemWork;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.OperationHandler;
import jakarta.inject.Singleton;

/** Runs operations of kind {@code evaluation}. */
@Singleton
class EvaluationHandler implements OperationHandler {

  private final EvaluateSystem evaluate;

  EvaluationHandler(EvaluateSystem evaluate) {
    this.evaluate = evaluate;
  }

  @Override
  public String kind() {
    return SystemWork.EVALUATION;
  }

  @Override
  public Object run(OperationContext context) {
    return evaluate.run(context.payload(SystemWork.Order.class).systemId(), context);
  }
}
