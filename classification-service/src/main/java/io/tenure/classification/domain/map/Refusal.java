package io.tenure.classification.domain.map;

import io.tenure.classification.domain.error.ClassificationError;

/** A decision that cannot be taken as it stands, with a sentence for the person who made it. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ClassificationError error;

  Refusal(ClassificationError error, String detail) {
    super(detail, null, false, false);
    this.error = error;
  }

  /** Why, in a stable form. */
  public ClassificationError error() {
    return error;
  }
}
