package io.tenure.classification.domain.exchange.plan;

import io.tenure.classification.domain.exchange.fides.FidesSaid;
import io.tenure.classification.domain.exchange.said.Said.Called;
import io.tenure.classification.domain.map.DraftDataset;
import io.tenure.classification.domain.map.DraftMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the dataset of a draft that a text means: by its name, else by its table where only one
 * schema has such a table.
 */
public final class DraftNames implements FidesSaid.Names {

  private final DraftMap draft;
  private final Map<String, String> byTable = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  /** Of a draft. */
  public DraftNames(DraftMap draft) {
    this.draft = draft;
    for (DraftDataset d : draft.datasets()) {
      if (!d.vanished() && byTable.put(d.dataset().table(), d.name()) != null) {
        ambiguous.add(d.dataset().table());
      }
    }
  }

  @Override
  public Optional<String> of(Called called) {
    if (called.name() != null) {
      return draft.dataset(called.name()).filter(d -> !d.vanished()).map(DraftDataset::name);
    }
    return ambiguous.contains(called.table())
        ? Optional.empty()
        : Optional.ofNullable(byTable.get(called.table()));
  }

  @Override
  public boolean field(String dataset, String field) {
    return draft.field(dataset, field).filter(f -> !f.vanished()).isPresent();
  }
}
