package io.tenure.disposal.domain.run;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order datasets are disposed of, and which go along. Rows that point to others go first,
 * so that a row whose last reference goes in the same run can go itself instead of staying a shell.
 */
public final class Stages {

  private final Map<String, Integer> stages = new HashMap<>();
  private final DataMap map;

  public Stages(DataMap map) {
    this.map = map;
    map.datasets().forEach(d -> depth(d.name(), new LinkedHashSet<>()));
  }

  /** 0 is first. Datasets that point at each other in a circle share the order they were met in. */
  public int of(String dataset) {
    return stages.getOrDefault(dataset, 0);
  }

  /** The dataset itself and all whose rows live and die with its rows. */
  public List<String> covers(String dataset) {
    Set<String> found = new LinkedHashSet<>(List.of(dataset));
    List<String> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      for (Relation r : confirmed()) {
        if (r.to().equals(next) && r.role() == Relation.Role.DEPENDENT && found.add(r.from())) {
          open.add(r.from());
        }
      }
    }
    return found.stream().sorted().toList();
  }

  /** One more than the deepest dataset that points here. */
  private int depth(String dataset, Set<String> path) {
    Integer known = stages.get(dataset);
    if (known != null) {
      return known;
    }
    if (!path.add(dataset)) {
      return 0;
    }
    int depth = 0;
    for (Relation r : confirmed()) {
      if (r.to().equals(dataset) && !r.from().equals(dataset)) {
        depth = Math.max(depth, depth(r.from(), path) + 1);
      }
    }
    path.remove(dataset);
    stages.put(dataset, depth);
    return depth;
  }

  private List<Relation> confirmed() {
    return map.relations().stream().filter(r -> r.status() != Dataset.Status.REJECTED).toList();
  }
}
