package io.tenure.policy.domain.schedule;

import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.schedule.RetentionSchedule.Section;
import io.tenure.policy.domain.sentence.Dates;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.domain.sentence.Phrases;
import io.tenure.policy.domain.sentence.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the public retention schedule. */
public final class ScheduleWriter {

  private static final String ANY = "ANY";

  private final Phrases phrases;
  private final Dates dates;
  private final Vocabulary vocabulary;

  public ScheduleWriter(Language language) {
    this.phrases = Phrases.in(language);
    this.dates = new Dates(phrases);
    this.vocabulary = new Vocabulary(phrases);
  }

  /**
   * @param former what was published before; null where nothing was
   * @param current whether the version is still in effect
   */
  public RetentionSchedule write(
      Published published, Controller controller, Published former, boolean current) {
    List<Rule> rules = ActingRules.of(published.edition(), controller, published.moment());
    LocalDate since = LocalDate.ofInstant(published.effectiveFrom(), ZoneOffset.UTC);
    return new RetentionSchedule(
        controller.key(),
        controller.name(),
        controller.jurisdiction(),
        phrases.language().tag(),
        published.number(),
        published.effectiveFrom(),
        current,
        phrases.say("schedule.title"),
        phrases.say("schedule.introduction", "controller", controller.name()),
        phrases.say(
            current ? "schedule.version" : "schedule.version-over",
            "version",
            Integer.toString(published.number()),
            "day",
            dates.day(since)),
        rules.isEmpty() ? phrases.say("schedule.empty") : phrases.say("schedule.reading"),
        sections(rules, new EntryWriter(phrases, published.edition().catalogue())),
        new ChangesWriter(phrases).write(rules, published, controller, former));
  }

  /** By kind of records in the order of its name, rules without a kind last. */
  private List<Section> sections(List<Rule> rules, EntryWriter entries) {
    Map<String, List<Rule>> byKind = new TreeMap<>();
    for (Rule rule : rules) {
      List<String> kinds = rule.scope().datasetKinds();
      (kinds.isEmpty() ? List.of(ANY) : kinds.stream().distinct().toList())
          .forEach(kind -> byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(rule));
    }
    return byKind.entrySet().stream()
        .map(
            entry ->
                new Section(
                    entry.getKey(),
                    vocabulary.datasetKind(entry.getKey()),
                    entry.getValue().stream()
                        .sorted(Comparator.comparing(Rule::kind).thenComparing(Rule::id))
                        .map(entries::entry)
                        .toList()))
        .sorted(
            Comparator.comparing((Section section) -> section.kind().equals(ANY))
                .thenComparing(Section::heading))
        .toList();
  }
}
