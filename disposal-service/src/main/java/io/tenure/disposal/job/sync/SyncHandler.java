package io.tenure.disposal.job.sync;

import io.tenure.disposal.usecase.sync.SyncSystem;
import io.tenure.disposal.usecase.system.SystemWork;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.OperationHandler;
import jakarta.inject.Singleton;

/** Runs operations of kind {@code sync}. */
@Singleton
class SyncHandler implements OperationHandler {

  private final SyncSystem sync;

  SyncHandler(SyncSystem sync) {
    this.sync = sync;
  }

  @Override
  public String kind() {
    return SystemWork.SYNC;
  }

  @Override
  public Object run(OperationContext context) {
    return sync.run(context.payload(SystemWork.Order.class).systemId(), context);
  }
}
