package io.tenure.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a failure turned out to be. */
record Finding(
    ErrorCode error,
    String detail,
    List<Violation> violations,
    Map<String, Object> attributes,
    Optional<Duration> retryAfter) {

  static Finding of(ErrorCode error, String detail) {
    return new Finding(error, detail, List.of(), Map.of(), Optional.empty());
  }

  static Finding of(ErrorCode error, String detail, List<Violation> violations) {
    return new Finding(error, detail, violations, Map.of(), Optional.empty());
  }

  static Finding of(TenureException e) {
    return new Finding(e.errorCode(), e.detail(), List.of(), e.attributes(), e.retryAfter());
  }
}
