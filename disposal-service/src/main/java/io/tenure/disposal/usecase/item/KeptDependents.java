package io.tenure.disposal.usecase.item;

import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.RowRef;
import io.tenure.disposal.usecase.inventory.RecordStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows of closures a minimum of their own protects, as the inventory was assessed last. For
 * dry runs; before anything is sent the rows are looked at anew.
 */
@ApplicationScoped
public class KeptDependents {

  private final RecordStore records;
  private final RecordRows rows;

  KeptDependents(RecordStore records, RecordRows rows) {
    this.records = records;
    this.rows = rows;
  }

  /**
   * Rows of one closure.
   *
   * @param rows that have to stay
   * @param unknown whether there are rows with rules of their own that were not assessed yet
   */
  public record Kept(Set<RowRef> rows, boolean unknown) {
    public Kept {
      rows = Set.copyOf(rows);
    }
  }

  /** By anchor. */
  public Map<RowRef, Kept> of(CrmLink crm, Map<RowRef, ClosureRows> closures) {
    Map<RowRef, UUID> ids = new HashMap<>();
    closures.forEach(
        (anchor, closure) ->
            closure.rows().stream()
                .filter(row -> !row.equals(anchor) && crm.inventoried(row.dataset()))
                .forEach(row -> ids.computeIfAbsent(row, r -> rows.record(crm.system().id(), r))));
    Map<UUID, Boolean> kept = ids.isEmpty() ? Map.of() : records.kept(ids.values());
    Map<RowRef, Kept> answers = new HashMap<>();
    closures.forEach(
        (anchor, closure) -> {
          Set<RowRef> staying = new HashSet<>();
          boolean unknown = false;
          for (RowRef row : closure.rows()) {
            if (!row.equals(anchor) && ids.containsKey(row)) {
              Boolean stays = kept.get(ids.get(row));
              unknown |= stays == null;
              if (Boolean.TRUE.equals(stays)) {
                staying.add(row);
              }
            }
          }
          answers.put(anchor, new Kept(staying, unknown));
        });
    return answers;
  }
}
