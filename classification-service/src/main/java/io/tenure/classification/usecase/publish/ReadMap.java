package io.tenure.classification.usecase.publish;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.connector.map.DataMap;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answers published maps. */
@ApplicationScoped
public class ReadMap {

  private final Database database;
  private final MapVersions versions;

  ReadMap(Database database, MapVersions versions) {
    this.database = database;
    this.versions = versions;
  }

  /**
   * A version of the map.
   *
   * @param version null for the newest
   * @throws TenureException {@code map.none}, {@code map.version-unknown}
   */
  public MapVersions.Kept get(UUID system, Integer version) {
    return version == null
        ? versions
            .newest(database, system)
            .orElseThrow(
                () ->
                    new TenureException(
                        ClassificationError.MAP_NONE, "Publish a map version first."))
        : versions
            .find(database, system, version)
            .orElseThrow(
                () ->
                    new TenureException(
                        ClassificationError.MAP_VERSION_UNKNOWN, "The map has no such version."));
  }

  /** The map itself. */
  public static DataMap map(MapVersions.Kept kept) {
    return MapJson.read(kept.content(), DataMap.class);
  }
}
