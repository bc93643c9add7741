package io.tenure.quickstart.demo;

import io.tenure.quickstart.server.QuickstartException;

/** A service refused a call; carries its status and stable code. */
public final class ApiException extends QuickstartException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;

  ApiException(String call, int status, String code, String detail) {
    super("%s was refused (%d %s): %s".formatted(call, status, code, detail));
    this.status = status;
    this.code = code;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Stable code of the problem. */
  public String code() {
    return code;
  }
}
