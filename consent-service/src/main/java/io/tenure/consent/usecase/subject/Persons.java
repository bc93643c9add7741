package io.tenure.consent.usecase.subject;

import io.tenure.consent.domain.event.SubjectReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Works out who is one person when groups of references are merged, one group after the other. */
public final class Persons {
  private final Map<SubjectReference, UUID> persons;
  private final Map<UUID, UUID> into = new HashMap<>();
  private final Set<SubjectReference> touched = new HashSet<>();

  /**
   * Begins.
   *
   * @param before the person of each reference that has one
   */
  public Persons(Map<SubjectReference, UUID> before) {
    persons = new HashMap<>(before);
  }

  /** Makes the references one person; whether they were not before. */
  public boolean merge(Set<SubjectReference> group) {
    Set<UUID> present = new TreeSet<>();
    boolean complete = true;
    for (SubjectReference subject : group) {
      UUID person = persons.get(subject);
      if (person == null) {
        complete = false;
      } else {
        present.add(now(person));
      }
    }
    if (complete && present.size() == 1) {
      return false;
    }
    UUID person = present.isEmpty() ? UUID.randomUUID() : present.iterator().next();
    present.stream()
        .filter(other -> !other.equals(person))
        .forEach(other -> into.put(other, person));
    group.forEach(subject -> persons.put(subject, person));
    touched.addAll(group);
    return true;
  }

  /** For each person who became part of another that other one. */
  public Map<UUID, UUID> into() {
    Map<UUID, UUID> last = new HashMap<>();
    into.keySet().forEach(person -> last.put(person, now(person)));
    return last;
  }

  /** The references of all groups that were not one person before, with the person they are now. */
  public Map<SubjectReference, UUID> touched() {
    Map<SubjectReference, UUID> last = new HashMap<>();
    touched.forEach(subject -> last.put(subject, now(persons.get(subject))));
    return last;
  }

  private UUID now(UUID person) {
    UUID current = person;
    while (into.containsKey(current)) {
      current = into.get(current);
    }
    return current;
  }
}
