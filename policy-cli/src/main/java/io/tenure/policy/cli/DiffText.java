package io.tenure.policy.cli;

import io.tenure.plan.PlanJson;
import io.tenure.policy.cli.say.Shown;
import io.tenure.policy.domain.diff.ChangeKind;
import io.tenure.policy.domain.diff.ControllerChange;
import io.tenure.policy.domain.diff.DiffSentences;
import io.tenure.policy.domain.diff.PolicyDiff;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.sentence.Language;
import java.io.PrintWriter;

/**
 * Prints a difference for people, in the service's own words: + added, - removed, ~ changed. The
 * digest also covers the order of rules, which means nothing: that is told apart.
 */
record DiffText(PrintWriter out) {
  private static final DiffSentences WORDS = new DiffSentences(Language.EN);

  /** Whether something differs, if only the digest. */
  boolean print(PolicyContent before, PolicyContent after) {
    PolicyDiff diff = PolicyDiff.between(before, after);
    diff.rules().forEach(c -> line(c.kind(), c.id() + "  " + WORDS.of(c, null)));
    diff.controllers().forEach(c -> line(c.kind(), controller(c)));
    if (!diff.controllerOrder().isEmpty()) {
      line(ChangeKind.CHANGED, WORDS.ofOrder(diff.controllerOrder()));
    }
    diff.triggersRemoved()
        .forEach(t -> line(ChangeKind.REMOVED, WORDS.ofTrigger(t, ChangeKind.REMOVED)));
    diff.triggersAdded().forEach(t -> line(ChangeKind.ADDED, WORDS.ofTrigger(t, ChangeKind.ADDED)));
    boolean same = before.equals(after);
    if (diff.isEmpty() && !same) {
      out.println("~ only the order or the spelling differs; it means the same");
    }
    out.println(
        same
            ? "Nothing differs."
            : "%d rules added, %d removed, %d changed."
                .formatted(
                    count(diff, ChangeKind.ADDED),
                    count(diff, ChangeKind.REMOVED),
                    count(diff, ChangeKind.CHANGED)));
    return !same;
  }

  private void line(ChangeKind kind, String text) {
    String sign =
        switch (kind) {
          case ADDED -> "+ ";
          case REMOVED -> "- ";
          case CHANGED -> "~ ";
        };
    out.println(sign + Shown.of(text));
  }

  /** A controller's facts decide which law counts, so they are shown as they are. */
  private static String controller(ControllerChange change) {
    String words = change.key() + "  " + WORDS.of(change);
    return change.kind() == ChangeKind.CHANGED
        ? words
            + " "
            + PlanJson.canonical(change.before())
            + " -> "
            + PlanJson.canonical(change.after())
        : words;
  }

  private static long count(PolicyDiff diff, ChangeKind kind) {
    return diff.rules().stream().filter(change -> change.kind() == kind).count();
  }
}
