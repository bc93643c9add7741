package io.tenure.disposal.usecase.ledger;

import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.OperationHandler;
import jakarta.inject.Singleton;

/** Checks the ledger as long work; it reads only, so it starts anew when it was interrupted. */
@Singleton
public class CheckLedgerHandler implements OperationHandler {

  /** Kind of the operation. */
  public static final String KIND = "ledger-check";

  private final CheckLedger check;

  CheckLedgerHandler(CheckLedger check) {
    this.check = check;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Object run(OperationContext context) {
    return check.run(
        done -> {
          context.stopIfCancelled();
          context.progress(done, 0, "reading entries");
        });
  }
}
