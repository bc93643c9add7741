package io.tenure.disposal.domain.inventory;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Relation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Dates of a record that come from rows of other datasets, and which of them were lost since they
 * were last read: gone, or moved towards the rows that are left.
 */
public final class DateSources {

  private final DataMap map;
  private final Dataset dataset;

  public DateSources(DataMap map, Dataset dataset) {
    this.map = map;
    this.dataset = dataset;
  }

  /**
   * A date that was there and is not any more.
   *
   * @param datasets those whose rows can have supplied it
   */
  public record Lost(String trigger, Instant date, List<String> datasets) {}

  /** What was lost between two readings of one record. */
  public List<Lost> lost(Map<String, Instant> before, Map<String, Instant> now) {
    return before.entrySet().stream()
        .filter(e -> lost(e.getKey(), e.getValue(), now.get(e.getKey())))
        .map(e -> new Lost(e.getKey(), e.getValue(), datasets(e.getKey())))
        .filter(lost -> !lost.datasets().isEmpty())
        .toList();
  }

  /** Dates of now, with those that are kept in the place of what is left of them. */
  public static Map<String, Instant> keeping(Map<String, Instant> now, List<Lost> kept) {
    Map<String, Instant> dates = new HashMap<>(now);
    kept.forEach(lost -> dates.put(lost.trigger(), lost.date()));
    return dates;
  }

  private boolean lost(String trigger, Instant before, Instant now) {
    if (now == null) {
      return true;
    }
    boolean earliest =
        dataset.triggers().stream()
            .anyMatch(
                t -> t.trigger().equals(trigger) && t.aggregate() == TriggerSource.Aggregate.MIN);
    return earliest ? now.isAfter(before) : now.isBefore(before);
  }

  private List<String> datasets(String trigger) {
    TreeSet<String> names = new TreeSet<>();
    for (TriggerSource source : dataset.triggers()) {
      if (source.trigger().equals(trigger)) {
        for (Step step : source.path()) {
          map.relation(step.relation()).map(r -> end(r, step)).ifPresent(names::add);
        }
      }
    }
    return List.copyOf(names);
  }

  private static String end(Relation relation, Step step) {
    return step.forward() ? relation.to() : relation.from();
  }
}
