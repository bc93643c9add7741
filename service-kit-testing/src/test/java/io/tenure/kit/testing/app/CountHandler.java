package io.tenure.kit.testing.app;

import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.OperationHandler;
import io.tenure.kit.problem.TenureException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Counts to n, one step at a time, and remembers each step. */
@Singleton
class CountHandler implements OperationHandler {

  private record Steps(List<Integer> seen) {}

  @Override
  public String kind() {
    return "count";
  }

  @Override
  public Object run(OperationContext context) throws Exception {
    ThingResource.CountTo work = context.payload(ThingResource.CountTo.class);
    List<Integer> seen =
        new ArrayList<>(context.lastCheckpoint(Steps.class).map(Steps::seen).orElse(List.of()));
    while (seen.size() < work.n()) {
      context.stopIfCancelled();
      Thread.sleep(work.pauseMillis());
      seen.add(seen.size() + 1);
      context.checkpoint(new Steps(seen));
      context.progress(seen.size(), work.n(), "counting");
    }
    if ("coded".equals(work.fail())) {
      throw new TenureException(ThingError.NAME_TAKEN, "Another thing has this name.")
          .with("open", List.of("name"));
    }
    if ("unexpected".equals(work.fail())) {
      throw new IllegalStateException("the password is hunter2");
    }
    return new Steps(seen);
  }
}
