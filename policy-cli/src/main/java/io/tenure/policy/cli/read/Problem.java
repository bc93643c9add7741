package io.tenure.policy.cli.read;

import io.tenure.policy.domain.check.Finding.Severity;
import java.util.Comparator;

/**
 * Something to be said about a file: what the service's checks find, or why it cannot be read as a
 * policy at all.
 *
 * @param code stable name; the codes of the checks are those of the service
 * @param rule id of the rule, null where none is meant
 * @param place path inside the file, such as {@code rules[3].end.period}; empty for the whole file
 * @param message what is wrong and what to do, in one sentence
 */
public record Problem(
    Severity severity, String code, String rule, Position at, String place, String message) {

  /** Errors first, then by file and line. */
  public static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::severity)
          .thenComparing(p -> p.at().file())
          .thenComparing(p -> p.at().line())
          .thenComparing(p -> p.at().column())
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /** An error. */
  public static Problem error(String code, String rule, Position at, String place, String message) {
    return new Problem(Severity.ERROR, code, rule, at, place, message);
  }

  /** Whether it keeps the policy from being submitted. */
  public boolean refuses() {
    return severity == Severity.ERROR;
  }
}
