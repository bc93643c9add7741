package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.detect.Combiner;
import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.map.Rediscovery;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.usecase.detector.ActiveDetectors;
import io.tenure.classification.usecase.draft.DraftHead;
import io.tenure.classification.usecase.draft.DraftStore;
import io.tenure.classification.usecase.draft.FindingStore;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.schema.Schema.Visibility;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Discovers a system and lays what it finds over the draft. Repeatable; nothing decided is lost.
 */
@ApplicationScoped
public class DiscoverSystem {

  /** Findings that a new look proves or disproves by itself. */
  private static final List<String> RELOOKED =
      List.of("schema.", "rights.", "connector.", "discovery.");

  private final FindSystem systems;
  private final CrmReader reader;
  private final Database database;
  private final DraftStore drafts;
  private final FindingStore findings;
  private final ScanStore scans;
  private final StructureStore structures;
  private final ActiveDetectors detectors;
  private final Clock clock;

  DiscoverSystem(
      FindSystem systems,
      CrmReader reader,
      Database database,
      DraftStore drafts,
      FindingStore findings,
      ScanStore scans,
      StructureStore structures,
      ActiveDetectors detectors,
      Clock clock) {
    this.systems = systems;
    this.reader = reader;
    this.database = database;
    this.drafts = drafts;
    this.findings = findings;
    this.scans = scans;
    this.structures = structures;
    this.detectors = detectors;
    this.clock = clock;
  }

  /** What was found. */
  public record Result(int datasets, int fields, int relations, int findings) {}

  /**
   * Runs one discovery. One that was cut off, by a restart or a broken connection, goes on with the
   * table where it stopped; keys and copies are compared anew, since hashes of values are never
   * stored.
   *
   * @throws TenureException with a code {@code connector.*} where the system refuses or cannot be
   *     reached
   */
  public Result discover(UUID id, OperationContext context) {
    CrmSystem system = systems.get(id);
    DetectorSet custom = detectors.current();
    String ruleset = custom.ruleset(Combiner.RULESET);
    Scanned scanned = scan(system, custom, context);
    context.progress(0, 0, "writing the draft");
    return database.inTransaction(
        sql -> {
          drafts.lock(sql, id);
          Instant now = clock.instant();
          Rediscovery.Result merged = Rediscovery.merge(drafts.load(sql, id), scanned.map());
          DraftMap draft = merged.draft();
          drafts.replace(sql, id, draft);
          drafts.putHead(sql, id, head(scanned, ruleset, now));
          List<MapFinding> all = new ArrayList<>(scanned.findings());
          all.addAll(merged.findings());
          findings.closeOthers(sql, id, RELOOKED, all, now);
          int opened = findings.open(sql, id, all, now);
          scans.forget(sql, id);
          structures.replace(sql, id, scanned.schema().tables());
          return new Result(
              draft.datasets().size(), draft.fields().size(), draft.relations().size(), opened);
        });
  }

  private Scanned scan(CrmSystem system, DetectorSet custom, OperationContext context) {
    String ruleset = custom.ruleset(Combiner.RULESET);
    try (CrmReader.Scan scan = reader.open(system)) {
      return new ScanSystem(
              scan,
              new KeptMemory(scans, database, system.id(), ruleset, clock),
              (done, total, message) -> {
                context.stopIfCancelled();
                context.progress(done, total, message);
              },
              custom)
          .run();
    } catch (ConnectorException e) {
      throw new TenureException(ClassificationError.of(e.code()), e.getMessage(), e);
    }
  }

  private static DraftHead head(Scanned scanned, String ruleset, Instant now) {
    Visibility sight = scanned.schema().visibility();
    return new DraftHead(
        now,
        scanned.schema().product(),
        ruleset,
        sight.keys().name(),
        sight.cascades().name(),
        sight.triggers().name());
  }
}
