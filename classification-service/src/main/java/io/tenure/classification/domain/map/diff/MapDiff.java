package io.tenure.classification.domain.map.diff;

import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.classification.domain.map.diff.MapChange.Aspect;
import io.tenure.classification.domain.map.diff.MapChange.Kind;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is different between two maps of one system, dataset by dataset in the order of their names,
 * relations last. Equal content has no changes.
 */
public final class MapDiff {

  private final List<MapChange> changes = new ArrayList<>();

  private MapDiff() {}

  /** All changes from one map to another. */
  public static List<MapChange> between(Content before, Content after) {
    MapDiff diff = new MapDiff();
    diff.datasets(
        byName(before.datasets(), Dataset::name), byName(after.datasets(), Dataset::name));
    diff.relations(
        byName(before.relations(), Relation::id), byName(after.relations(), Relation::id));
    return List.copyOf(diff.changes);
  }

  /** How many changes there are of each aspect; aspects without one are absent. */
  public static Map<Aspect, Integer> counts(List<MapChange> changes) {
    Map<Aspect, Integer> counts = new EnumMap<>(Aspect.class);
    changes.forEach(c -> counts.merge(c.aspect(), 1, Integer::sum));
    return counts;
  }

  private void datasets(Map<String, Dataset> before, Map<String, Dataset> after) {
    for (String name : names(before, after)) {
      Dataset old = before.get(name);
      Dataset now = after.get(name);
      if (old == null) {
        changes.add(
            new MapChange(Kind.ADDED, Aspect.DATASET, name, null, null, now, DiffWords.added(now)));
      } else if (now == null) {
        changes.add(
            new MapChange(
                Kind.REMOVED, Aspect.DATASET, name, null, old, null, DiffWords.removed(old)));
      } else if (!old.equals(now)) {
        new DatasetDiff(old, now, changes).run();
      }
    }
  }

  private void relations(Map<String, Relation> before, Map<String, Relation> after) {
    for (String id : names(before, after)) {
      Relation old = before.get(id);
      Relation now = after.get(id);
      if (now == null) {
        String sentence = "The relation " + id + " is no longer in the map.";
        changes.add(
            new MapChange(Kind.REMOVED, Aspect.RELATION, old.from(), id, old, null, sentence));
      } else if (old == null) {
        changes.add(
            new MapChange(
                Kind.ADDED, Aspect.RELATION, now.from(), id, null, now, DiffWords.relation(now)));
      } else if (!old.equals(now)) {
        changes.add(
            new MapChange(
                Kind.CHANGED,
                Aspect.RELATION,
                now.from(),
                id,
                old,
                now,
                DiffWords.relation(old, now)));
      }
    }
  }

  static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
    return all.stream().collect(Collectors.toMap(name, Function.identity(), (a, b) -> b));
  }

  static TreeSet<String> names(Map<String, ?> before, Map<String, ?> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names;
  }
}
