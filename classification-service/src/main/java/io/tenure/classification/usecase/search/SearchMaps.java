package io.tenure.classification.usecase.search;

import io.tenure.classification.domain.search.SearchTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds where data of a kind are kept, over all systems. */
@ApplicationScoped
public class SearchMaps {

  private final MapSearch search;

  SearchMaps(MapSearch search) {
    this.search = search;
  }

  /** By system, dataset and field; {@code after} null for the first page. */
  public List<MapSearch.Found> search(SearchTerms terms, MapSearch.Found after, int limit) {
    return search.find(terms, after, limit);
  }
}
