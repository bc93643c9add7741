package io.tenure.classification.domain.lineage;

import io.tenure.classification.domain.answer.MapIndex;
import io.tenure.classification.domain.lineage.LineagePath.Belonging;
import io.tenure.classification.domain.lineage.LineagePath.Hop;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All ways from people's records to the records about them, in a published map: those that the map
 * names, and those that its relations offer and the map does not name (a person should look at
 * them). No way meets a dataset twice or has more than {@value #MAX_HOPS} steps.
 */
public final class Lineage {

  /** Steps of the longest way. */
  public static final int MAX_HOPS = 6;

  /** Ways that are told; the shortest come first. */
  public static final int MAX_PATHS = 10_000;

  private final MapIndex index;
  private final boolean shared;
  private final Map<String, Set<List<Step>>> named = new HashMap<>();
  private final List<LineagePath> paths = new ArrayList<>();
  private boolean truncated;

  private Lineage(MapIndex index, boolean shared) {
    this.index = index;
    this.shared = shared;
    index.map().datasets().forEach(this::remember);
  }

  /**
   * The ways, shortest first.
   *
   * @param truncated there are more than {@link #MAX_PATHS}
   */
  public record Result(List<LineagePath> paths, boolean truncated) {
    public Result {
      paths = List.copyOf(paths);
    }
  }

  /** Datasets whose records identify people themselves, by name. */
  public static List<String> people(MapIndex index) {
    return index.map().datasets().stream()
        .filter(d -> d.subjects().stream().anyMatch(s -> s.path().isEmpty()))
        .map(Dataset::name)
        .sorted()
        .toList();
  }

  /**
   * Ways from these datasets.
   *
   * @param shared also ways that the map does not name over rows that other people may share
   */
  public static Result from(List<String> people, MapIndex index, boolean shared) {
    Lineage lineage = new Lineage(index, shared);
    lineage.run(people);
    return new Result(lineage.paths, lineage.truncated);
  }

  /** The inverse of each subject path, by the dataset where it then ends. */
  private void remember(Dataset dataset) {
    for (var subject : dataset.subjects()) {
      List<Step> inverse = new ArrayList<>();
      subject.path().forEach(s -> inverse.add(new Step(s.relation(), !s.forward())));
      Collections.reverse(inverse);
      named.computeIfAbsent(dataset.name(), d -> new HashSet<>()).add(inverse);
    }
  }

  private record Walk(String person, List<Hop> hops, Set<String> met) {
    String here() {
      return hops.isEmpty() ? person : hops.getLast().dataset();
    }

    List<Step> steps() {
      return hops.stream().map(h -> new Step(h.relation(), h.forward())).toList();
    }

    boolean own() {
      return hops.stream().noneMatch(Hop::forward);
    }
  }

  private void run(List<String> people) {
    Deque<Walk> open = new ArrayDeque<>();
    people.forEach(p -> open.add(new Walk(p, List.of(), Set.of(p))));
    while (!open.isEmpty()) {
      Walk walk = open.remove();
      tell(walk);
      if (walk.hops().size() < MAX_HOPS) {
        index.relations(walk.here()).forEach(r -> follow(walk, r, open));
      }
    }
  }

  private void tell(Walk walk) {
    boolean confirmed = named.getOrDefault(walk.here(), Set.of()).contains(walk.steps());
    if (!confirmed && !walk.own() && !shared) {
      return;
    }
    Belonging belonging = walk.own() ? Belonging.OWN : Belonging.SHARED;
    paths.add(new LineagePath(walk.person(), walk.here(), walk.hops(), belonging, confirmed));
  }

  private void follow(Walk walk, Relation relation, Deque<Walk> open) {
    if (relation.status() == Status.REJECTED) {
      return;
    }
    boolean forward = relation.from().equals(walk.here());
    String next = forward ? relation.to() : relation.from();
    if (walk.met().contains(next) || !worthwhile(walk, relation, forward)) {
      return;
    }
    if (paths.size() + open.size() >= MAX_PATHS) {
      truncated = true;
      return;
    }
    List<Hop> hops = new ArrayList<>(walk.hops());
    hops.add(new Hop(relation.id(), forward, next, relation.role()));
    Set<String> met = new HashSet<>(walk.met());
    met.add(next);
    open.add(new Walk(walk.person(), List.copyOf(hops), met));
  }

  /** Beside rows that point to the person, only what begins a way that the map names. */
  private boolean worthwhile(Walk walk, Relation relation, boolean forward) {
    if (shared || (walk.own() && !forward)) {
      return true;
    }
    List<Step> steps = new ArrayList<>(walk.steps());
    steps.add(new Step(relation.id(), forward));
    return named.values().stream()
        .flatMap(Set::stream)
        .anyMatch(n -> n.size() >= steps.size() && n.subList(0, steps.size()).equals(steps));
  }
}
