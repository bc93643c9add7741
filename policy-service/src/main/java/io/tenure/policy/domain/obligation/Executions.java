package io.tenure.policy.domain.obligation;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.domain.organisation.Applicability;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.Jurisdiction;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How every obligation of a catalogue is carried out, by id.
 *
 * @param all in order of id
 */
public record Executions(Map<String, Execution> all) {

  private static final String CONFLICT =
      "What is shipped changed under the organisation's amendment; a person chooses again.";

  /**
   * Brings a catalogue and the notes on it together.
   *
   * @throws IllegalArgumentException where an obligation says nothing that can be carried out or
   *     explained, binds only some and no predicate says whom, or a note is on none
   */
  public static Executions of(Catalogue catalogue, ExecutionNotes notes) {
    for (String id : notes.obligations().keySet()) {
      if (catalogue.anyObligation(id).isEmpty()) {
        throw new IllegalArgumentException("no obligation " + id);
      }
    }
    Map<String, Execution> all = new TreeMap<>();
    catalogue
        .obligations()
        .forEach(
            (id, listed) ->
                all.put(id, execution(listed, notes, catalogue.provenance(id).stale())));
    return new Executions(all);
  }

  /** Whom the obligations bind. */
  public Bindings bindings() {
    Map<String, Applicability> conditions = new TreeMap<>();
    all.forEach(
        (id, execution) -> {
          if (execution.appliesIf() != null) {
            conditions.put(id, execution.appliesIf());
          }
        });
    return new Bindings(conditions);
  }

  public Optional<Execution> of(String obligation) {
    return Optional.ofNullable(all.get(obligation));
  }

  /**
   * @param stale whether a person has to choose between what is shipped and what the organisation
   *     says: until then no day is computed
   */
  private static Execution execution(Catalogue.Listed listed, ExecutionNotes notes, boolean stale) {
    Obligation obligation = listed.obligation();
    ExecutionNotes.Note note =
        notes.obligations().getOrDefault(obligation.id(), ExecutionNotes.Note.NONE);
    if ((obligation.appliesIf() == null) != (note.appliesIf() == null)) {
      throw new IllegalArgumentException(
          obligation.id() + ": whom it binds is said in words or as a predicate only");
    }
    String jurisdiction = listed.regulation().jurisdictions().getFirst();
    Meaning meaning = Meaning.of(obligation);
    Period review = note.review() == null ? notes.review() : note.review();
    return new Execution(
        listed,
        meaning,
        stale
            ? new Timing.ByPerson(obligation.trigger(), CONFLICT, review)
            : Execution.timing(obligation, review, note.optional()),
        zone(listed.regulation(), notes),
        notes.calendars().getOrDefault(jurisdiction, jurisdiction),
        meaning == Meaning.ACT_BY
            && notes.rollsOver().stream().anyMatch(j -> Jurisdiction.covers(j, jurisdiction)),
        period(obligation.extension()),
        period(obligation.hardCap()),
        note.appliesIf(),
        note.suspendedWhile());
  }

  private static ZoneId zone(Regulation regulation, ExecutionNotes notes) {
    String jurisdiction = regulation.jurisdictions().getFirst();
    ZoneId zone = notes.zones().get(jurisdiction);
    if (zone == null) {
      zone = notes.zones().get(Jurisdiction.country(jurisdiction));
    }
    if (zone == null && Catalogue.own(regulation.id())) {
      return ZoneOffset.UTC;
    }
    if (zone == null) {
      throw new IllegalArgumentException("no zone for " + jurisdiction);
    }
    return zone;
  }

  private static Period period(String text) {
    return text == null ? null : Period.parse(text);
  }
}
