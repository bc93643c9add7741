package io.tenure.policy.cli.cases;

import java.util.List;

/** The names that a case may expect. */
public final class AnswerNames {

  private AnswerNames() {}

  public static List<String> all() {
    return Answer.members();
  }
}
