package io.tenure.classification.usecase.detector;

import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Statements;
import java.util.List;
import java.util.Optional;

/** Keeps the versions of detectors, and the revision of the whole set. */
public interface DetectorStore {

  /** Revision of the set; 0 where no detector was ever added. */
  long revision(Statements sql);

  /** The revision, which nobody changes until the transaction ends. */
  long lock(Statements sql);

  /** The next revision; others who want one wait until the transaction ends. */
  long next(Statements sql);

  /** Newest versions by key, after the given one (null: from the first). */
  List<DetectorVersion> list(Statements sql, Boolean enabled, String afterKey, int limit);

  /** Newest versions of all that are enabled. */
  List<DetectorVersion> enabled(Statements sql);

  Optional<DetectorVersion> newest(Statements sql, String key);

  Optional<DetectorVersion> find(Statements sql, String key, long version);

  /** Versions of a detector, newest first, below the given one (null: from the newest). */
  List<DetectorVersion> versions(Statements sql, String key, Long below, int limit);

  void add(Statements sql, DetectorVersion version, Actor by);
}
