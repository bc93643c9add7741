package io.tenure.classification.usecase.search;

import io.tenure.classification.domain.search.SearchTerms;
import java.util.List;
import java.util.UUID;

/** The fields of the newest published maps. May wait for the database. */
public interface MapSearch {

  /**
   * A field that fits.
   *
   * @param version newest version of the system's map
   * @param kind of the dataset
   * @param rows of the dataset when it was discovered
   */
  record Found(
      UUID systemId,
      String systemKey,
      int version,
      String dataset,
      String kind,
      long rows,
      String field,
      String category,
      String sensitivity) {}

  /** Up to {@code limit} after the given one (null: from the first), by system, dataset, field. */
  List<Found> find(SearchTerms terms, Found after, int limit);
}
