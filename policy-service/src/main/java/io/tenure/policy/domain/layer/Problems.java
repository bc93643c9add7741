package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.layer.LayerProblem.Code;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one entry. */
final class Problems {
  static final int SHORT = 200;
  static final int LONG = 2000;

  private final String place;
  private final List<LayerProblem> found = new ArrayList<>();

  Problems(String place) {
    this.place = place;
  }

  List<LayerProblem> found() {
    return found;
  }

  void require(boolean holds, Code code, String member, String message) {
    if (!holds) {
      found.add(new LayerProblem(code, place + "." + member, message));
    }
  }

  /** A text that has to be there. */
  void text(String value, int most, String member) {
    require(
        value != null && !value.isBlank(),
        Code.VALUE_MISSING,
        member,
        "'" + member + "' has to be said.");
    atMost(value, most, member);
  }

  /** A text that may be left out. */
  void atMost(String value, int most, String member) {
    require(
        value == null || value.length() <= most,
        Code.VALUE_TOO_LONG,
        member,
        "At most " + most + " characters.");
  }
}
