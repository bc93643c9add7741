package io.tenure.classification.usecase.detector;

import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows detectors and their versions. */
@ApplicationScoped
public class ReadDetectors {

  private final Database database;
  private final DetectorStore store;

  ReadDetectors(Database database, DetectorStore store) {
    this.database = database;
    this.store = store;
  }

  /** Newest versions by key; {@code enabled} null for all. */
  public List<DetectorVersion> list(Boolean enabled, String afterKey, int limit) {
    return store.list(database, enabled, afterKey, limit);
  }

  /**
   * A version; the newest where none is named.
   *
   * @throws TenureException {@code detector.unknown}, {@code detector.version-unknown}
   */
  public DetectorVersion get(String key, Long version) {
    DetectorVersion newest = store.newest(database, key).orElseThrow(ReadDetectors::unknown);
    return version == null
        ? newest
        : store
            .find(database, key, version)
            .orElseThrow(
                () ->
                    new TenureException(
                        ClassificationError.DETECTOR_VERSION_UNKNOWN,
                        "The newest version is " + newest.version() + "."));
  }

  /** Versions, newest first; fails with {@code detector.unknown}. */
  public List<DetectorVersion> versions(String key, Long below, int limit) {
    get(key, null);
    return store.versions(database, key, below, limit);
  }

  static TenureException unknown() {
    return new TenureException(
        ClassificationError.DETECTOR_UNKNOWN, "There is no detector with this key.");
  }
}
