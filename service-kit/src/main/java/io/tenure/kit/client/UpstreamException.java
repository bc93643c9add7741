package io.tenure.kit.client;

import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;

/** Another service did not do what it was asked. */
public final class UpstreamException extends TenureException {

  private static final long serialVersionUID = 1L;

  private final int upstreamStatus;
  private final String upstreamCode;

  UpstreamException(KitError error, int upstreamStatus, String upstreamCode) {
    super(error, "Answered " + upstreamStatus + " " + upstreamCode);
    this.upstreamStatus = upstreamStatus;
    this.upstreamCode = upstreamCode;
    with("upstreamStatus", upstreamStatus);
    with("upstreamCode", upstreamCode);
  }

  UpstreamException(KitError error, String detail, Throwable cause) {
    super(error, detail, cause);
    this.upstreamStatus = 0;
    this.upstreamCode = "unreachable";
  }

  /** HTTP status of its answer; 0 when there was none. */
  public int upstreamStatus() {
    return upstreamStatus;
  }

  /**
   * The other's error code, {@code unknown} when its answer had none, {@code unreachable} without
   * an answer.
   */
  public String upstreamCode() {
    return upstreamCode;
  }
}
