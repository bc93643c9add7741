package io.tenure.policy.domain.decision;

import io.tenure.policy.domain.sentence.Dates;
import io.tenure.policy.domain.sentence.Phrases;
import java.util.List;

/** Says what a person's request for erasure means. */
record ErasureSentences(Phrases phrases, Dates dates, RuleNames names) {

  String of(Decision decision) {
    ErasureAnswer answer = decision.erasure();
    return switch (answer.action()) {
      case ERASE_NOW -> phrases.say("erasure.erase-now");
      case REFUSE_AND_RESTRICT -> kept("erasure.refuse", decision);
      case BLOCK_THEN_ERASE -> kept("erasure.block", decision);
      case REVIEW ->
          switch (answer.reason()) {
            case NO_RULE -> phrases.say("erasure.review.no-rule");
            case REGIME_UNKNOWN -> phrases.say("erasure.review.regime-unknown");
            default ->
                phrases.say(
                    "erasure.review.no-valid-ground", "rules", grounds(decision, answer.grounds()));
          };
    };
  }

  private String kept(String key, Decision decision) {
    ErasureAnswer answer = decision.erasure();
    List<String> valid =
        answer.grounds().stream()
            .filter(id -> names.trace(decision, id).groundAgainstErasure())
            .toList();
    String rules = grounds(decision, valid);
    return answer.keptThrough() == null
        ? phrases.say(key, "rules", rules)
        : phrases.say(key + "-until", "day", dates.day(answer.keptThrough()), "rules", rules);
  }

  private String grounds(Decision decision, List<String> ids) {
    return phrases.joined(
        "list.comma", ids.stream().map(id -> names.quoted(decision, id)).toList());
  }
}
