package io.tenure.disposal.usecase.inventory;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.record.SourceRecord;
import io.tenure.disposal.domain.inventory.DateSources;
import io.tenure.disposal.domain.inventory.DateSources.Lost;
import io.tenure.disposal.usecase.inventory.RecordStore.LostDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A record does not lose a date because Tenure itself disposed of the row that supplied it: the end
 * of a relationship stays what it was when the last order has gone. Otherwise disposing of one
 * thing would let another fall out of what is due, or make it due too early. Dates that were lost
 * in any other way are lost.
 */
@ApplicationScoped
public class KeptDates {

  private final RecordStore records;

  KeptDates(RecordStore records) {
    this.records = records;
  }

  /**
   * The records with the dates that they keep; those that lost none as they are.
   *
   * @param before dates by record, as they were last read
   */
  public Map<UUID, SourceRecord> keep(
      UUID systemId,
      DataMap map,
      Dataset dataset,
      Map<UUID, SourceRecord> now,
      Map<UUID, Map<String, Instant>> before) {
    DateSources sources = new DateSources(map, dataset);
    Map<UUID, List<Lost>> lost = new HashMap<>();
    List<LostDate> asked = new ArrayList<>();
    now.forEach(
        (id, record) -> {
          List<Lost> dates = sources.lost(before.getOrDefault(id, Map.of()), record.triggers());
          if (!dates.isEmpty()) {
            lost.put(id, dates);
            dates.forEach(d -> asked.add(new LostDate(id, d.date(), d.datasets())));
          }
        });
    if (asked.isEmpty()) {
      return now;
    }
    Set<LostDate> disposed = records.disposedOf(systemId, asked);
    Map<UUID, SourceRecord> kept = new LinkedHashMap<>(now);
    lost.forEach(
        (id, dates) -> {
          List<Lost> ours =
              dates.stream()
                  .filter(d -> disposed.contains(new LostDate(id, d.date(), d.datasets())))
                  .toList();
          if (!ours.isEmpty()) {
            SourceRecord record = now.get(id);
            kept.put(id, record.withTriggers(DateSources.keeping(record.triggers(), ours)));
          }
        });
    return kept;
  }
}
