package io.tenure.classification.domain.stop;

import io.tenure.classification.domain.map.MapFinding;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Role;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which datasets must not be disposed of while findings are open: those whose outcome could be
 * another one. Rather one too many than one too few.
 */
public final class Stops {

  /** Findings that put the map itself in doubt. */
  public static final List<String> DOUBTS = List.of("drift.", "proposal.");

  private final List<Dataset> datasets;
  private final List<Relation> relations;

  private Stops(Collection<Dataset> datasets, Collection<Relation> relations) {
    this.datasets = List.copyOf(datasets);
    this.relations = relations.stream().filter(r -> r.status() != Status.REJECTED).toList();
  }

  /**
   * What stops.
   *
   * @param system codes that stop every dataset of the system
   * @param datasets codes by dataset
   */
  public record Answer(Set<String> system, Map<String, Set<String>> datasets) {}

  /**
   * The datasets that the findings concern: the one they are about; those it points to, since its
   * rows may keep or lose theirs; what any of these is a dependent of, however far; and those that
   * read a subject, a jurisdiction or a trigger from it.
   *
   * @param known datasets of the draft and of the published map, by which disposal still goes
   * @param relations of both
   */
  public static Answer of(
      Collection<Dataset> known, Collection<Relation> relations, Collection<MapFinding> open) {
    Stops stops = new Stops(known, relations);
    Set<String> system = new TreeSet<>();
    Map<String, Set<String>> datasets = new TreeMap<>();
    for (MapFinding finding : open) {
      if (DOUBTS.stream().noneMatch(finding.code()::startsWith)) {
        continue;
      }
      if (finding.dataset() == null) {
        system.add(finding.code());
      } else {
        stops
            .concerned(finding.dataset())
            .forEach(d -> datasets.computeIfAbsent(d, n -> new TreeSet<>()).add(finding.code()));
      }
    }
    return new Answer(system, datasets);
  }

  private Set<String> concerned(String dataset) {
    Set<String> found = withParents(dataset);
    pointedTo(dataset).map(this::withParents).forEach(found::addAll);
    datasets.stream().filter(d -> reads(d, dataset)).forEach(d -> found.add(d.name()));
    return found;
  }

  private Set<String> withParents(String dataset) {
    Set<String> found = new HashSet<>(Set.of(dataset));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      parents(open.poll()).filter(found::add).forEach(open::add);
    }
    return found;
  }

  private Stream<String> pointedTo(String dataset) {
    return relations.stream().filter(r -> r.from().equals(dataset)).map(Relation::to);
  }

  private Stream<String> parents(String dataset) {
    return relations.stream()
        .filter(r -> r.from().equals(dataset) && r.role() == Role.DEPENDENT)
        .map(Relation::to);
  }

  private boolean reads(Dataset dataset, String from) {
    return paths(dataset)
        .flatMap(List::stream)
        .map(Step::relation)
        .anyMatch(id -> touches(id, from));
  }

  private static Stream<List<Step>> paths(Dataset d) {
    return Stream.of(
            d.subjects().stream().map(s -> s.path()),
            d.triggers().stream().map(t -> t.path()),
            Stream.ofNullable(d.jurisdiction()).map(j -> j.path()),
            Stream.ofNullable(d.controller()).map(c -> c.path()))
        .flatMap(s -> s);
  }

  private boolean touches(String relation, String dataset) {
    return relations.stream()
        .filter(r -> r.id().equals(relation))
        .anyMatch(r -> r.from().equals(dataset) || r.to().equals(dataset));
  }
}
