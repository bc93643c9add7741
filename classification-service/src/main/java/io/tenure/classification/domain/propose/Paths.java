package io.tenure.classification.domain.propose;

import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Ways from a table along its pointers. Staff, products and lists lead to no customer. */
final class Paths {

  private static final int LONGEST = 3;
  private static final Set<String> ENDS = Set.of("USER", "PRODUCT", "REFERENCE_DATA", "TECHNICAL");

  private final Draft draft;

  Paths(Draft draft) {
    this.draft = draft;
  }

  /** A path and the table it ends at. */
  record Way(List<Step> steps, String end) {
    Way then(Step step, String table) {
      List<Step> longer = new ArrayList<>(steps);
      longer.add(step);
      return new Way(List.copyOf(longer), table);
    }
  }

  static Step forward(Relation relation) {
    return new Step(relation.id(), true);
  }

  static Step back(Relation relation) {
    return new Step(relation.id(), false);
  }

  /**
   * The shortest way to a table that suits; an empty way where the table itself does. A branch of a
   * polymorphic pointer holds for some rows only and is not taken.
   */
  Optional<Way> nearest(String table, Predicate<String> suits) {
    Deque<Way> open = new ArrayDeque<>(List.of(new Way(List.of(), table)));
    Set<String> seen = new HashSet<>(Set.of(table));
    while (!open.isEmpty()) {
      Way way = open.poll();
      if (suits.test(way.end())) {
        return Optional.of(way);
      }
      if (way.steps().size() < LONGEST) {
        for (Relation relation : pointers(way.end())) {
          if (relation.discriminator() == null && seen.add(relation.to())) {
            open.add(way.then(forward(relation), relation.to()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * For each first pointer the shortest ways to tables that suit. A plain pointer that leads there
   * by a longer way than another is left out; the branches of a polymorphic one are alternatives.
   */
  List<Way> all(String table, Predicate<String> suits) {
    List<Way> found = new ArrayList<>();
    Map<String, Integer> shortest = new HashMap<>();
    for (Relation relation : pointers(table)) {
      Way first = new Way(List.of(forward(relation)), relation.to());
      for (Way way : endings(first, suits)) {
        found.add(way);
        if (relation.discriminator() == null) {
          shortest.merge(way.end(), way.steps().size(), Math::min);
        }
      }
    }
    return found.stream()
        .filter(w -> w.steps().size() <= shortest.getOrDefault(w.end(), LONGEST))
        .toList();
  }

  private List<Way> endings(Way first, Predicate<String> suits) {
    List<Way> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Way> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Way way = open.poll();
      if (!seen.add(way.end())) {
        continue;
      }
      if (suits.test(way.end())) {
        found.add(way);
      } else if (way.steps().size() < LONGEST) {
        pointers(way.end()).stream()
            .filter(r -> r.discriminator() == null)
            .forEach(r -> open.add(way.then(forward(r), r.to())));
      }
    }
    return found;
  }

  private List<Relation> pointers(String table) {
    return draft.outgoing(table).stream()
        .filter(r -> !r.to().equals(table) && !ENDS.contains(draft.kind(r.to())))
        .toList();
  }
}
