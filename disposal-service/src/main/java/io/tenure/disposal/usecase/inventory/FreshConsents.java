package io.tenure.disposal.usecase.inventory;

import io.tenure.disposal.domain.evaluation.SubjectConsents;
import io.tenure.plan.Facts.Consent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Asks consent-service about many records at once. */
@ApplicationScoped
class FreshConsents {

  private final RecordStore records;
  private final ConsentSource consents;

  FreshConsents(RecordStore records, ConsentSource consents) {
    this.records = records;
    this.consents = consents;
  }

  /**
   * A record.
   *
   * @param purposes that the data map names for it; those that its rules ask about are added
   */
  record Asked(UUID recordId, List<String> subjects, List<String> purposes) {}

  /** By record, the states of each purpose, merged over the record's people. */
  Map<UUID, Map<String, Consent>> of(Instant asOf, List<Asked> asked) {
    Map<UUID, List<String>> ofPlans =
        records.purposesOfPlans(asked.stream().map(Asked::recordId).toList());
    Map<UUID, Set<String>> purposes = new HashMap<>();
    Set<String> subjects = new HashSet<>();
    Set<String> all = new TreeSet<>();
    for (Asked one : asked) {
      Set<String> its = new TreeSet<>(one.purposes());
      its.addAll(ofPlans.getOrDefault(one.recordId(), List.of()));
      purposes.put(one.recordId(), its);
      if (!its.isEmpty()) {
        subjects.addAll(one.subjects());
        all.addAll(its);
      }
    }
    Map<String, Map<String, Consent>> states =
        subjects.isEmpty() || all.isEmpty()
            ? Map.of()
            : consents.states(asOf, new TreeSet<>(subjects), all);
    Map<UUID, Map<String, Consent>> merged = new HashMap<>();
    for (Asked one : asked) {
      merged.put(one.recordId(), merge(one.subjects(), purposes.get(one.recordId()), states));
    }
    return merged;
  }

  private static Map<String, Consent> merge(
      Collection<String> subjects, Set<String> purposes, Map<String, Map<String, Consent>> states) {
    List<Map<String, Consent>> theirs =
        subjects.stream().map(s -> states.getOrDefault(s, Map.of())).toList();
    Map<String, Consent> merged = new HashMap<>(SubjectConsents.merge(theirs));
    merged.keySet().retainAll(purposes);
    return merged;
  }
}
