package io.tenure.disposal.domain.run;

import java.util.Set;

/**
 * What must stay as it is while findings about the system's data are open: the map may be wrong
 * there.
 *
 * @param all nothing of the system may go
 * @param datasets of which nothing may go
 */
public record MapStops(boolean all, Set<String> datasets) {

  /** Reason of what is held back. */
  public static final String CODE = "map.finding-open";

  /** Nothing is in doubt. */
  public static final MapStops NONE = new MapStops(false, Set.of());

  public MapStops {
    datasets = Set.copyOf(datasets);
  }

  /** Whether records of the dataset have to stay for now. */
  public boolean stop(String dataset) {
    return all || datasets.contains(dataset);
  }
}
