package io.tenure.kit.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal or failure with a stable code. Thrown anywhere, also in the domain; turned into {@code
 * application/problem+json} at the edge.
 *
 * <p>The detail is read by people outside: one sentence that says what is wrong and what to do,
 * without personal data. For codes of status 500 and above it goes to the log only.
 */
public class TenureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ErrorCode errorCode;
  private final transient Map<String, Object> attributes = new LinkedHashMap<>();
  private Duration retryAfter;

  public TenureException(ErrorCode errorCode, String detail) {
    super(detail);
    this.errorCode = errorCode;
  }

  public TenureException(ErrorCode errorCode, String detail, Throwable cause) {
    super(detail, cause);
    this.errorCode = errorCode;
  }

  /**
   * Adds a member to the problem body, such as the list of things still open. Not for personal
   * data; not shown for status 500 and above.
   */
  public TenureException with(String key, Object value) {
    attributes.put(key, value);
    return this;
  }

  /**
   * When it makes sense to try again; becomes the header {@code Retry-After} in whole seconds, at
   * least one.
   */
  public TenureException retryAfter(Duration delay) {
    this.retryAfter = delay;
    return this;
  }

  public ErrorCode errorCode() {
    return errorCode;
  }

  public String detail() {
    return getMessage();
  }

  public Map<String, Object> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
