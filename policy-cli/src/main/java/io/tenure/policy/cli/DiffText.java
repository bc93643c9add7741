package io.tenure.policy.cli;

import io.tenure.policy.cli.diff.PolicyDiff;
import io.tenure.policy.cli.diff.PolicyDiff.Change;
import io.tenure.policy.cli.say.Shown;
import java.io.PrintWriter;
import java.util.List;

/** Prints a difference for people: + added, - removed, ~ changed. */
record DiffText(PrintWriter out) {

  void print(PolicyDiff diff) {
    diff.removed().forEach((id, title) -> out.println("- " + Shown.of(id + "  " + title)));
    diff.added().forEach((id, title) -> out.println("+ " + Shown.of(id + "  " + title)));
    diff.changed()
        .forEach(
            (id, changes) -> {
              out.println("~ " + Shown.of(id));
              print(changes, "    ");
            });
    print(diff.around(), "~ ");
    if (diff.orderOnly()) {
      out.println("~ only the order differs");
    }
    out.println(
        diff.none()
            ? "Nothing differs."
            : "%d added, %d removed, %d changed."
                .formatted(diff.added().size(), diff.removed().size(), diff.changed().size()));
  }

  private void print(List<Change> changes, String indent) {
    changes.forEach(
        c ->
            out.println(
                "%s%s: %s -> %s"
                    .formatted(indent, Shown.of(c.member()), value(c.before()), value(c.after()))));
  }

  private static String value(String json) {
    return json == null ? "(nothing)" : Shown.of(json);
  }
}
