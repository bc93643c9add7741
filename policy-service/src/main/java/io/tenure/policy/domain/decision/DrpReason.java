package io.tenure.policy.domain.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Reasons of the Data Rights Protocol 1.0, section 3.02, that a decision can give. */
public enum DrpReason {
  /** What is asked for is not covered by the person's right. */
  CLAIM_NOT_COVERED;

  /** As the protocol writes it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
