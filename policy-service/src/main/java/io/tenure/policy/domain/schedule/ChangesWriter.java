package io.tenure.policy.domain.schedule;

import io.tenure.policy.domain.diff.Aspect;
import io.tenure.policy.domain.diff.ChangeKind;
import io.tenure.policy.domain.diff.DiffSentences;
import io.tenure.policy.domain.diff.RuleChange;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.schedule.RetentionSchedule.Changes;
import io.tenure.policy.domain.schedule.RetentionSchedule.TellReason;
import io.tenure.policy.domain.sentence.Phrases;
import io.tenure.policy.domain.sentence.Vocabulary;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes what is different from the schedule that was published before. */
final class ChangesWriter {

  /** What people are told of; the rest is the organisation's own business. */
  private static final Set<Aspect> PUBLIC =
      EnumSet.of(
          Aspect.KIND,
          Aspect.BASIS,
          Aspect.SCOPE,
          Aspect.CONDITION,
          Aspect.END,
          Aspect.DISPOSITION,
          Aspect.NOTICE);

  private final Phrases phrases;
  private final DiffSentences sentences;
  private final Vocabulary vocabulary;

  ChangesWriter(Phrases phrases) {
    this.phrases = phrases;
    this.sentences = DiffSentences.forThePublic(phrases.language());
    this.vocabulary = new Vocabulary(phrases);
  }

  /**
   * @param rules that act now
   * @param former null where nothing was published before
   */
  Changes write(List<Rule> rules, Published published, Controller controller, Published former) {
    Controller then = former == null ? null : former.controller(controller.key()).orElse(null);
    if (then == null) {
      String first = phrases.say("tell.first-version");
      TellReason reason = new TellReason(TellAgain.Code.FIRST_VERSION.name(), first);
      return new Changes(null, true, List.of(reason), List.of());
    }
    TellAgain tell =
        new TellAgain(
            ActingRules.of(former.edition(), then, former.moment()),
            rules,
            !fiscalYears(former, then).equals(fiscalYears(published, controller)));
    List<TellReason> reasons = tell.reasons().stream().map(this::reason).toList();
    List<String> said =
        tell.changes().stream()
            .filter(change -> change.kind() != ChangeKind.CHANGED || !told(change).isEmpty())
            .map(change -> sentences.of(change, told(change), published.effectiveFrom()))
            .toList();
    return new Changes(former.number(), !reasons.isEmpty(), reasons, said);
  }

  private static List<LocalDate> fiscalYears(Published version, Controller controller) {
    return version.edition().content().fiscalYearEnds(controller.jurisdiction());
  }

  private static List<Aspect> told(RuleChange change) {
    return change.aspects().stream().filter(PUBLIC::contains).toList();
  }

  private TellReason reason(TellAgain.Reason reason) {
    String subject = reason.subject();
    String sentence =
        switch (reason.code()) {
          case FIRST_VERSION -> phrases.say("tell.first-version");
          case LONGER_PERIOD -> phrases.say("tell.longer-period", "rule", phrases.quoted(subject));
          case OTHER_END -> phrases.say("tell.other-end", "rule", phrases.quoted(subject));
          case NEW_PURPOSE -> phrases.say("tell.new-purpose", "name", phrases.quoted(subject));
          case NEW_CATEGORY ->
              phrases.say(
                  "tell.new-category",
                  "name",
                  subject.isEmpty()
                      ? phrases.say("scope.everything")
                      : vocabulary.category(subject));
        };
    return new TellReason(reason.code().name(), sentence);
  }
}
