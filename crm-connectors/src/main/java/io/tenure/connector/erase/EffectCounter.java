package io.tenure.connector.erase;

import io.tenure.connector.erase.EraseOutcome.TableEffect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts rows by dataset. */
final class EffectCounter {

  private final Map<String, TableEffect> effects = new TreeMap<>();

  void deleted(RowRef row) {
    add(new TableEffect(row.dataset(), 1, 0));
  }

  void updated(RowRef row) {
    add(new TableEffect(row.dataset(), 0, 1));
  }

  private void add(TableEffect one) {
    effects.merge(
        one.dataset(),
        one,
        (a, b) ->
            new TableEffect(a.dataset(), a.deleted() + b.deleted(), a.updated() + b.updated()));
  }

  List<TableEffect> effects() {
    return List.copyOf(effects.values());
  }
}
