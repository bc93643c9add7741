package io.tenure.classification.usecase.detector;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The detectors that take part now. Asks for the revision each time, so that no replica judges by
 * what was changed elsewhere; compiles only what it has not seen.
 */
@ApplicationScoped
public class ActiveDetectors {

  private final Database database;
  private final DetectorStore store;
  private volatile Compiled last = new Compiled(0, DetectorSet.NONE);

  private record Compiled(long revision, DetectorSet set) {}

  ActiveDetectors(Database database, DetectorStore store) {
    this.database = database;
    this.store = store;
  }

  /** The set at its present revision. */
  public DetectorSet current() {
    Compiled known = last;
    if (store.revision(database) == known.revision()) {
      return known.set();
    }
    Compiled now = database.inTransaction(this::compiled);
    last = now;
    return now.set();
  }

  /** Locks the set while it is read, so that revision and detectors belong together. */
  private Compiled compiled(Statements sql) {
    long revision = store.lock(sql);
    return new Compiled(revision, DetectorSet.of(revision, store.enabled(sql)));
  }
}
