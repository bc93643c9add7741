package io.tenure.classification.domain.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.datasketches.theta.HashIterator;

/**
 * Finds columns that share values with a given one, without comparing it with each: an index from
 * the smallest hashes of every column to the column.
 */
public final class ValueIndex {

  private static final int HASHES = 256;
  private static final int CROWD = 8;

  private final Map<Long, List<String>> owners = new HashMap<>();

  /** Adds a column under a name. */
  public void add(String name, DistinctValues values) {
    for (long hash : smallest(values)) {
      owners.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(name);
    }
  }

  /** The names of up to three columns that share most values with this one, most first. */
  public List<String> near(DistinctValues values) {
    Map<String, Integer> votes = new HashMap<>();
    HashIterator hashes = values.sketch().iterator();
    while (hashes.next()) {
      Collection<String> found = owners.getOrDefault(hashes.get(), List.of());
      if (found.size() <= CROWD) {
        found.forEach(name -> votes.merge(name, 1, Integer::sum));
      }
    }
    return votes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Long> smallest(DistinctValues values) {
    List<Long> smallest = new ArrayList<>();
    HashIterator hashes = values.sketch().iterator();
    while (smallest.size() < HASHES && hashes.next()) {
      smallest.add(hashes.get()); // an ordered sketch tells the smallest first
    }
    return smallest;
  }
}
