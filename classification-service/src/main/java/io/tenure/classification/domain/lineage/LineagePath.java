package io.tenure.classification.domain.lineage;

import io.tenure.connector.map.Relation;
import java.util.List;

/**
 * A way from a person's record to records of a dataset.
 *
 * @param person dataset whose records identify people
 * @param dataset where the way ends; the same dataset for the record itself
 * @param confirmed the map names it as the way from the dataset's records to their person
 */
public record LineagePath(
    String person, String dataset, List<Hop> hops, Belonging belonging, boolean confirmed) {

  public LineagePath {
    hops = List.copyOf(hops);
  }

  /**
   * One step.
   *
   * @param forward true from the row that holds the key to the row it points to
   * @param dataset where the step leads
   */
  public record Hop(String relation, boolean forward, String dataset, Relation.Role role) {}

  /** Whose the records at the end are. */
  public enum Belonging {
    /** Only rows that point to the person's row, directly or one after another. */
    OWN,
    /** Some step leads to a row that other people may share, such as their company. */
    SHARED
  }
}
