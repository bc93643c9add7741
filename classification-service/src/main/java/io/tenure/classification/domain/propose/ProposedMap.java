package io.tenure.classification.domain.propose;

import io.tenure.connector.map.Relation;
import java.util.List;

/** A whole map as discovery proposes it. */
public record ProposedMap(List<ProposedDataset> datasets, List<Proposed<Relation>> relations) {

  public ProposedMap {
    datasets = List.copyOf(datasets);
    relations = List.copyOf(relations);
  }
}
