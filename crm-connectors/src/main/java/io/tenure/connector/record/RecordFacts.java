package io.tenure.connector.record;

import io.tenure.connector.jdbc.Literals;
import io.tenure.connector.map.Dataset.TriggerSource.Aggregate;
import io.tenure.connector.record.Instants.At;
import io.tenure.connector.record.Instants.Nothing;
import io.tenure.connector.record.Instants.Reading;
import io.tenure.connector.record.Instants.Unbelievable;
import io.tenure.connector.record.RecordPlan.ConsentPlace;
import io.tenure.connector.record.RecordPlan.JurisdictionPlace;
import io.tenure.connector.record.RecordPlan.TriggerPlace;
import io.tenure.connector.record.SourceRecord.ConsentFact;
import io.tenure.connector.record.SourceRecord.RecordFinding;
import io.tenure.connector.record.SourceRecord.SubjectValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a record out of one row's texts. */
final class RecordFacts {

  private static final Comparator<SubjectValue> SUBJECT_ORDER =
      Comparator.comparing(SubjectValue::identifier)
          .thenComparing(SubjectValue::dataset)
          .thenComparing(SubjectValue::value);

  private final RecordPlan plan;
  private final Instant now;
  private final Set<RecordFinding> findings = new HashSet<>();

  private RecordFacts(RecordPlan plan, Instant now) {
    this.plan = plan;
    this.now = now;
  }

  /**
   * Reads a row.
   *
   * @param places texts in the order of the plan's places
   * @param more subjects that paths of many rows reached
   */
  static SourceRecord read(
      RecordPlan plan,
      List<String> key,
      List<String> places,
      List<SubjectValue> more,
      Instant now) {
    return new RecordFacts(plan, now).read(key, places, more);
  }

  private SourceRecord read(List<String> key, List<String> places, List<SubjectValue> more) {
    Map<String, Instant> triggers = triggers(places);
    List<SubjectValue> subjects = subjects(places, more);
    String jurisdiction = jurisdiction(plan.jurisdiction(), places, "jurisdiction");
    String controller = jurisdiction(plan.controller(), places, "controller");
    List<ConsentFact> consents = consents(places);
    boolean deleted = deleted(places);
    List<RecordFinding> sorted =
        findings.stream()
            .sorted(Comparator.comparing(RecordFinding::code).thenComparing(RecordFinding::name))
            .toList();
    byte[] fingerprint =
        Fingerprint.of(key, triggers, subjects, jurisdiction, controller, consents, deleted);
    return new SourceRecord(
        key, triggers, subjects, jurisdiction, controller, consents, deleted, sorted, fingerprint);
  }

  private Map<String, Instant> triggers(List<String> places) {
    Map<String, Instant> found = new HashMap<>();
    Set<String> spoiled = new HashSet<>();
    for (TriggerPlace t : plan.triggers()) {
      String name = t.source().trigger();
      // A placeholder among many values may stand for the one that counts: then none is believed.
      Reading other = Instants.read(places.get(t.other()), t.zone(), now);
      Reading wanted = Instants.read(places.get(t.wanted()), t.zone(), now);
      for (Reading reading : List.of(wanted, other)) {
        if (reading instanceof Unbelievable u) {
          findings.add(new RecordFinding(u.code(), name));
          spoiled.add(name);
        }
      }
      if (wanted instanceof At(Instant at)) {
        found.merge(name, at, (a, b) -> better(t, a, b));
      }
    }
    found.keySet().removeAll(spoiled);
    return found;
  }

  private static Instant better(TriggerPlace t, Instant a, Instant b) {
    boolean least = t.source().aggregate() == Aggregate.MIN;
    return a.isBefore(b) == least ? a : b;
  }

  private List<SubjectValue> subjects(List<String> places, List<SubjectValue> more) {
    Set<SubjectValue> all = new HashSet<>(more);
    plan.subjects()
        .forEach(
            s -> {
              String value = places.get(s.at());
              if (value != null && !value.isBlank()) {
                all.add(new SubjectValue(s.source().identifier(), s.dataset(), value));
              }
            });
    if (all.isEmpty() && !plan.dataset().subjects().isEmpty()) {
      findings.add(new RecordFinding("record.subject-missing", "subject"));
    }
    return all.stream().sorted(SUBJECT_ORDER).toList();
  }

  private String jurisdiction(JurisdictionPlace place, List<String> places, String name) {
    if (place == null) {
      return null;
    }
    String country = place.country() < 0 ? null : places.get(place.country());
    String subdivision = place.subdivision() < 0 ? null : places.get(place.subdivision());
    Optional<String> code = Jurisdictions.of(place.source(), country, subdivision);
    if (code.isEmpty()) {
      findings.add(new RecordFinding("record.jurisdiction-unknown", name));
    }
    return code.orElse(null);
  }

  private List<ConsentFact> consents(List<String> places) {
    List<ConsentFact> facts = new ArrayList<>();
    for (ConsentPlace c : plan.consents()) {
      String value = places.get(c.value());
      boolean given = Literals.matches(c.type(), value, c.source().givenValues());
      boolean refused = Literals.matches(c.type(), value, c.source().refusedValues());
      if (given != refused) {
        facts.add(new ConsentFact(c.source().purpose(), given, at(c, places)));
      }
    }
    return facts;
  }

  private Instant at(ConsentPlace c, List<String> places) {
    Reading reading =
        c.at() < 0 ? new Nothing() : Instants.read(places.get(c.at()), ZoneId.of("UTC"), now);
    if (reading instanceof Unbelievable u) {
      findings.add(new RecordFinding(u.code(), "consent:" + c.source().purpose()));
    }
    return reading instanceof At(Instant at) ? at : null;
  }

  private boolean deleted(List<String> places) {
    if (plan.softDelete() == null) {
      return false;
    }
    Deletion deletion =
        Deletion.read(
            plan.dataset().softDelete(),
            plan.softDelete().type(),
            places.get(plan.softDelete().at()),
            now);
    if (!deletion.clear()) {
      findings.add(new RecordFinding(Deletion.UNCLEAR, "softDelete"));
    }
    return deletion.deleted();
  }
}
