package io.tenure.policy.domain.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** States of a request in the Data Rights Protocol 1.0, section 3.02, that a decision can reach. */
public enum DrpStatus {
  IN_PROGRESS,
  DENIED;

  /** As the protocol writes it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
