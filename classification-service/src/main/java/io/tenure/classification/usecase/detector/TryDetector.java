package io.tenure.classification.usecase.detector;

import io.tenure.classification.domain.adhoc.AdHocTable;
import io.tenure.classification.domain.detect.ColumnFacts;
import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.trial.Trial;
import io.tenure.classification.domain.trial.TriedColumn;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Tries a detector that need not be stored. Nothing of the values is kept. */
@ApplicationScoped
public class TryDetector {

  private final Database database;
  private final DetectorStore store;
  private final ActiveDetectors active;
  private final Clock clock;

  TryDetector(Database database, DetectorStore store, ActiveDetectors active, Clock clock) {
    this.database = database;
    this.store = store;
    this.active = active;
    this.clock = clock;
  }

  /**
   * A trial of the detector beside those that take part now.
   *
   * @throws io.tenure.kit.problem.TenureException as where it were added
   */
  public Trial trial(Detector detector) {
    double chance = Soundness.measured(detector);
    long version = store.newest(database, detector.key()).map(DetectorVersion::version).orElse(0L);
    return new Trial(
        new DetectorVersion(detector, version + 1, true, chance, 0, clock.instant(), null),
        active.current());
  }

  /** What it would do with each column of these tables, in their order. */
  public List<TriedColumn> tables(Detector detector, List<AdHocTable> tables) {
    Trial trial = trial(detector);
    return tables.stream().flatMap(t -> columns(trial, t).stream()).toList();
  }

  private static List<TriedColumn> columns(Trial trial, AdHocTable table) {
    String name = table.name() == null ? "" : table.name();
    Surroundings around =
        Surroundings.of(name, table.columns().stream().map(AdHocTable.Column::name).toList());
    return table.columns().stream()
        .map(
            c ->
                trial.column(
                    name,
                    c.values(),
                    sample -> new ColumnFacts(c.name(), c.type(), c.key(), false, around, sample)))
        .toList();
  }
}
