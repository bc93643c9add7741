package io.tenure.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tenure.quickstart.server.QuickstartException;

/** A service refused a call; carries its status and stable code. */
public final class ApiException extends QuickstartException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;
  private final transient JsonNode problem;

  ApiException(String call, int status, String code, String detail) {
    this(call, status, code, detail, MissingNode.getInstance());
  }

  ApiException(String call, int status, String code, String detail, JsonNode problem) {
    super("%s was refused (%d %s): %s".formatted(call, status, code, detail));
    this.status = status;
    this.code = code;
    this.problem = problem;
  }

  /** The whole problem document. */
  public JsonNode problem() {
    return problem;
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
