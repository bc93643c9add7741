package io.tenure.consent.usecase.subject;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes people from a former key to the current one. This service knows no identifiers, so whoever
 * does sends them once; they are hashed under both keys and forgotten.
 */
@ApplicationScoped
public class RekeyPeople {
  private final Database database;
  private final PeopleStore people;
  private final MergePeople mergePeople;

  RekeyPeople(Database database, PeopleStore people, MergePeople mergePeople) {
    this.database = database;
    this.people = people;
    this.mergePeople = mergePeople;
  }

  /**
   * What became of a batch.
   *
   * @param linked people whose history the current reference now answers with
   * @param unchanged of whom nothing is known under a former key, or who were linked before
   */
  public record Rekeyed(int linked, int unchanged) {}

  /**
   * Links the references of each identifier.
   *
   * @param identifiers for each identifier its references under all keys, the current one first
   */
  public Rekeyed rekey(List<List<SubjectReference>> identifiers) {
    Set<SubjectReference> all = new LinkedHashSet<>();
    identifiers.forEach(all::addAll);
    Set<SubjectReference> known = database.inTransaction(sql -> people.known(sql, all));
    List<Set<SubjectReference>> groups = new ArrayList<>();
    for (List<SubjectReference> references : identifiers) {
      SubjectReference current = references.getFirst();
      Set<SubjectReference> group = new LinkedHashSet<>(List.of(current));
      references.stream().filter(known::contains).forEach(group::add);
      if (group.size() > 1) {
        groups.add(group);
      }
    }
    List<Boolean> merged =
        groups.isEmpty() ? List.of() : mergePeople.merge(groups, LinkReason.REKEYING);
    int linked = (int) merged.stream().filter(isNew -> isNew).count();
    return new Rekeyed(linked, identifiers.size() - linked);
  }

  /** How far it is: what is known under each key. */
  public Map<Integer, PeopleStore.KeyUse> progress() {
    return people.byKey();
  }
}
