package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.RuleKind;
import io.tenure.policy.domain.sentence.Phrases;
import java.util.List;

/** Names the rules of a decision, with the law they rest on. */
record RuleNames(Phrases phrases) {

  /** Title and citations; what is uncertain in the catalogue is said to be so. */
  String cited(Decision decision, String id, RuleKind kind) {
    for (RuleTrace trace : decision.rules()) {
      if (trace.ruleId().equals(id) && trace.kind() == kind) {
        return cited(trace);
      }
    }
    return id;
  }

  String cited(RuleTrace trace) {
    List<String> places = trace.citations().stream().map(this::place).distinct().toList();
    String title = phrases.quoted(trace.title());
    return places.isEmpty()
        ? title
        : phrases.say(
            "format.cited", "title", title, "citations", phrases.joined("list.semicolon", places));
  }

  String quoted(Decision decision, String id) {
    return phrases.quoted(trace(decision, id).title());
  }

  RuleTrace trace(Decision decision, String id) {
    return decision.rules().stream()
        .filter(trace -> trace.ruleId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String place(RuleTrace.Cited cited) {
    String key =
        "uncertain".equals(cited.confidence()) ? "format.citation-uncertain" : "format.citation";
    return phrases.say(key, "law", cited.law(), "place", cited.place());
  }
}
