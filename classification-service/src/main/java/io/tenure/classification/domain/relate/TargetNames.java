package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Columns that can be pointed to, found by the words of a pointing column. */
final class TargetNames {

  private static final int BEGINNING = 1;

  private final Map<String, List<Target>> byColumn = new HashMap<>();
  private final Map<String, List<Target>> byLastWord = new HashMap<>();
  private final Map<String, List<Target>> byBeginning = new HashMap<>();
  private final Map<String, Target> primary = new HashMap<>();
  private final List<Target> staff = new ArrayList<>();

  TargetNames(Collection<Target> targets) {
    for (Target target : targets) {
      put(byColumn, target.column().name().toLowerCase(Locale.ROOT), target);
      if (target.primary()) {
        primary.put(target.table().name(), target);
        if (!target.words().isEmpty()) {
          put(byLastWord, target.words().getLast(), target);
          put(byBeginning, beginning(target.words().getLast()), target);
        }
        if (PointerNames.isStaff(target)) {
          staff.add(target);
        }
      }
    }
  }

  private static void put(Map<String, List<Target>> index, String word, Target target) {
    index.computeIfAbsent(word, w -> new ArrayList<>()).add(target);
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(BEGINNING, word.length()));
  }

  Optional<Target> primary(String table) {
    return Optional.ofNullable(primary.get(table));
  }

  /** Everything that the column's name could mean, each target once. */
  List<RelationCandidate> matches(TableView from, Column column) {
    PointerNames names = PointerNames.of(from, column);
    List<RelationCandidate> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Target target : near(names)) {
      if (Target.alike(column.type(), target.column().type()) && seen.add(target.name())) {
        names.match(target).ifPresent(m -> found.add(candidate(from, column, target, m)));
      }
    }
    return found;
  }

  private Collection<Target> near(PointerNames names) {
    List<Target> near =
        new ArrayList<>(
            byColumn.getOrDefault(names.column().name().toLowerCase(Locale.ROOT), List.of()));
    Optional.ofNullable(primary.get(names.table().name())).ifPresent(near::add);
    String word = names.subject();
    if (word != null) {
      near.addAll(byLastWord.getOrDefault(word, List.of()));
      near.addAll(byBeginning.getOrDefault(beginning(word), List.of()));
    }
    near.addAll(staff);
    return near;
  }

  private static RelationCandidate candidate(
      TableView from, Column column, Target to, PointerNames.Match match) {
    boolean elsewhere = !from.table().schema().equals(to.table().table().schema());
    return new RelationCandidate(
        from.name(),
        column.name(),
        to.table().name(),
        to.column().name(),
        null,
        elsewhere ? match.strength() - 0.03 : match.strength(),
        match.reason());
  }
}
