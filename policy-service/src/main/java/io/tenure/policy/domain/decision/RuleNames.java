package io.tenure.policy.domain.decision;

import io.tenure.policy.domain.sentence.Phrases;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the rules of a profile's decisions, with the law they rest on.
 *
 * @param known names with citations by rule id, each made once for all records
 */
record RuleNames(Phrases phrases, Map<String, String> known) {

  RuleNames(Phrases phrases) {
    this(phrases, new ConcurrentHashMap<>());
  }

  /** Title and citations; what is uncertain in the catalogue is said to be so. */
  String cited(RuleTrace trace) {
    String name = known.get(trace.ruleId());
    return name != null ? name : known.computeIfAbsent(trace.ruleId(), _ -> named(trace));
  }

  private String named(RuleTrace trace) {
    String title = phrases.quoted(trace.title());
    if (trace.citations().isEmpty()) {
      return title;
    }
    Set<String> places = new LinkedHashSet<>();
    trace.citations().forEach(cited -> places.add(place(cited)));
    String citations = phrases.joined("list.semicolon", List.copyOf(places));
    return phrases.say("format.cited", "title", title, "citations", citations);
  }

  String quoted(Decision decision, String id) {
    return phrases.quoted(trace(decision, id).title());
  }

  RuleTrace trace(Decision decision, String id) {
    for (RuleTrace trace : decision.rules()) {
      if (trace.ruleId().equals(id)) {
        return trace;
      }
    }
    throw new NoSuchElementException(id);
  }

  private String place(RuleTrace.Cited cited) {
    String key =
        "uncertain".equals(cited.confidence()) ? "format.citation-uncertain" : "format.citation";
    return phrases.say(key, "law", cited.law(), "place", cited.place());
  }
}
