package io.tenure.consent.domain.request;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;

/** What can become of a request. Pure. */
public final class RequestLife {
  private RequestLife() {}

  /**
   * Whether the step is to be added.
   *
   * @return false where it was told before
   * @throws TenureException {@code person-request.code-invalid} where code and state do not belong
   *     together, {@code person-request.state} where the request is closed or further already
   */
  public static boolean isNew(PersonRequest request, RequestStep step) {
    if (request.steps().stream().anyMatch(known -> known.report().equals(step.report()))) {
      return false;
    }
    if (!step.code().fits(step.state())) {
      throw new TenureException(
          ConsentError.PERSON_REQUEST_CODE_INVALID, "This code is not said of that state.");
    }
    if (!request.state().canBecome(step.state())) {
      throw new TenureException(
              ConsentError.PERSON_REQUEST_STATE, "The request is closed or further already.")
          .with("state", request.state());
    }
    return true;
  }
}
