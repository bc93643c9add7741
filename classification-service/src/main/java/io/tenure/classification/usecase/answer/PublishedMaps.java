package io.tenure.classification.usecase.answer;

import io.tenure.classification.domain.answer.MapIndex;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.usecase.discovery.FindSystem;
import io.tenure.classification.usecase.publish.MapVersions;
import io.tenure.classification.usecase.publish.ReadMap;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Published maps, prepared. The newest one of each system that was asked about stays in memory;
 * each question asks the database for its number, so another replica's publication is seen at once.
 * Older versions are read anew.
 */
@ApplicationScoped
public class PublishedMaps {

  private final FindSystem systems;
  private final Database database;
  private final MapVersions versions;
  private final ReadMap maps;
  private final int maxFields;
  private final Map<UUID, MapIndex> newest = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<UUID, Object> reading = new ConcurrentHashMap<>();
  private int fields;

  PublishedMaps(
      FindSystem systems,
      Database database,
      MapVersions versions,
      ReadMap maps,
      @ConfigProperty(name = "tenure.classification.maps-in-memory-fields", defaultValue = "120000")
          int maxFields) {
    this.systems = systems;
    this.database = database;
    this.versions = versions;
    this.maps = maps;
    this.maxFields = maxFields;
  }

  /**
   * A version of a system's map.
   *
   * @param version null for the newest
   * @throws TenureException {@code system.unknown}, {@code map.none}, {@code map.version-unknown}
   */
  public MapIndex get(UUID system, Integer version) {
    MapVersions.Head head = versions.newestHead(database, system).orElse(null);
    if (head == null) {
      systems.get(system);
      throw new TenureException(ClassificationError.MAP_NONE, "Publish a map version first.");
    }
    if (version != null && version != head.version()) {
      return new MapIndex(ReadMap.map(maps.get(system, version)));
    }
    return newest(system, head.version());
  }

  /** One question reads a new version; the others wait for it. */
  private MapIndex newest(UUID system, int number) {
    MapIndex kept = kept(system);
    if (kept != null && kept.map().version() == number) {
      return kept;
    }
    synchronized (reading.computeIfAbsent(system, s -> new Object())) {
      kept = kept(system);
      if (kept != null && kept.map().version() >= number) {
        return kept;
      }
      MapIndex read = new MapIndex(ReadMap.map(maps.get(system, number)));
      keep(system, read);
      return read;
    }
  }

  private synchronized MapIndex kept(UUID system) {
    return newest.get(system);
  }

  /** The least recently used ones make room; a map that is too large by itself is not kept. */
  private synchronized void keep(UUID system, MapIndex index) {
    MapIndex before = newest.remove(system);
    fields -= before == null ? 0 : before.fields();
    if (index.fields() > maxFields) {
      return;
    }
    newest.put(system, index);
    fields += index.fields();
    var eldest = newest.entrySet().iterator();
    while (fields > maxFields && eldest.hasNext()) {
      fields -= eldest.next().getValue().fields();
      eldest.remove();
    }
  }
}
