package io.tenure.policy.cli.cases;

import io.tenure.policy.cli.read.Document;
import io.tenure.policy.cli.read.Problem;
import java.time.ZoneId;

/**
 * A case with where it stands and what its file says for all.
 *
 * @param place {@code cases[3]} of its document
 */
public record RunnableCase(
    Document document, String place, ZoneId zone, CaseProfile common, PolicyCase told) {

  /** What to call it. */
  public String name() {
    return told.name() == null ? place : told.name();
  }

  CaseProfile profile() {
    return told.profile().over(common);
  }

  Problem error(String code, String below, String message) {
    return Problem.error(code, null, document.nearest(place + below), place + below, message);
  }
}
