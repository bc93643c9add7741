package io.tenure.classification.domain.propose;

import java.util.List;

/**
 * A proposal that a person may confirm.
 *
 * @param confidence 0 to 1
 * @param reasons rule names, never values
 */
public record Proposed<T>(T value, double confidence, List<String> reasons) {

  public Proposed {
    reasons = List.copyOf(reasons);
  }
}
