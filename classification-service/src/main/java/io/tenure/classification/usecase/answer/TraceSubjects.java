package io.tenure.classification.usecase.answer;

import io.tenure.classification.domain.answer.MapIndex;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.lineage.Lineage;
import io.tenure.connector.map.DataMap;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells all ways from people's records to the records about them. */
@ApplicationScoped
public class TraceSubjects {

  private final PublishedMaps maps;

  TraceSubjects(PublishedMaps maps) {
    this.maps = maps;
  }

  /** The ways in a version of a map. */
  public record Trace(DataMap map, List<String> people, Lineage.Result lineage) {}

  /**
   * Traces.
   *
   * @param version null for the newest
   * @param person null for all datasets whose records identify people
   * @param shared also over rows that other people may share
   * @throws TenureException {@code map.none}, {@code map.version-unknown}, {@code
   *     map.dataset-unknown}, {@code lineage.no-person}
   */
  public Trace trace(UUID system, Integer version, String person, boolean shared) {
    MapIndex index = maps.get(system, version);
    List<String> people = Lineage.people(index);
    if (person != null) {
      people = List.of(known(index, people, person));
    }
    return new Trace(index.map(), people, Lineage.from(people, index, shared));
  }

  private static String known(MapIndex index, List<String> people, String person) {
    if (index.mapping(person).isEmpty()) {
      throw new TenureException(
          ClassificationError.MAP_DATASET_UNKNOWN, "This version of the map has no such dataset.");
    }
    if (!people.contains(person)) {
      throw new TenureException(
          ClassificationError.LINEAGE_NO_PERSON,
          "Begin at a dataset with a subject of its own; leave 'person' out to see all of them.");
    }
    return person;
  }
}
