package io.tenure.classification.usecase.detector;

import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.usecase.audit.AuditTrail;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Adds and changes detectors, switches them on and off. Each is a new version; what is there stays.
 */
@ApplicationScoped
public class KeepDetectors {

  private final Database database;
  private final DetectorStore store;
  private final AuditTrail audit;
  private final Clock clock;

  KeepDetectors(Database database, DetectorStore store, AuditTrail audit, Clock clock) {
    this.database = database;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds a detector. The same again answers what was added.
   *
   * @throws TenureException {@code detector.*}, {@code category.unknown}
   */
  public DetectorVersion add(Detector detector, String reason, Actor actor) {
    double chance = Soundness.measured(detector);
    return database.inTransaction(
        sql -> {
          store.lock(sql);
          Optional<DetectorVersion> known = store.newest(sql, detector.key());
          if (known.filter(v -> v.version() == 1 && v.detector().equals(detector)).isPresent()) {
            return known.get();
          }
          if (known.isPresent()) {
            throw new TenureException(
                ClassificationError.DETECTOR_KEY_TAKEN, "Change that detector with PUT.");
          }
          return put(sql, Act.Kind.DETECTOR_ADDED, null, detector, true, chance, reason, actor);
        });
  }

  /**
   * Makes a new version with other content; equal content makes none.
   *
   * @param seen version that the caller saw
   * @throws TenureException {@code detector.*}, {@code category.unknown}, {@code
   *     precondition.failed}
   */
  public DetectorVersion change(long seen, Detector detector, String reason, Actor actor) {
    double chance = Soundness.measured(detector);
    return database.inTransaction(
        sql -> {
          DetectorVersion present = present(sql, detector.key(), seen);
          return present.detector().equals(detector)
              ? present
              : put(
                  sql,
                  Act.Kind.DETECTOR_CHANGED,
                  present,
                  detector,
                  present.enabled(),
                  chance,
                  reason,
                  actor);
        });
  }

  /**
   * Switches a detector on or off, as a new version.
   *
   * @throws TenureException {@code detector.unknown}, {@code detector.too-many}, {@code
   *     precondition.failed}
   */
  public DetectorVersion enable(
      String key, long seen, boolean enabled, String reason, Actor actor) {
    return database.inTransaction(
        sql -> {
          DetectorVersion present = present(sql, key, seen);
          return present.enabled() == enabled
              ? present
              : put(
                  sql,
                  enabled ? Act.Kind.DETECTOR_ENABLED : Act.Kind.DETECTOR_DISABLED,
                  present,
                  present.detector(),
                  enabled,
                  present.measuredChance(),
                  reason,
                  actor);
        });
  }

  private DetectorVersion present(Statements sql, String key, long seen) {
    store.lock(sql);
    DetectorVersion present = store.newest(sql, key).orElseThrow(ReadDetectors::unknown);
    if (present.version() != seen) {
      throw new TenureException(
          KitError.PRECONDITION_FAILED, "The detector was changed: read it again.");
    }
    return present;
  }

  private DetectorVersion put(
      Statements sql,
      Act.Kind kind,
      DetectorVersion before,
      Detector detector,
      boolean enabled,
      double chance,
      String reason,
      Actor actor) {
    DetectorVersion version =
        new DetectorVersion(
            detector,
            before == null ? 1 : before.version() + 1,
            enabled,
            chance,
            store.next(sql),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            reason);
    store.add(sql, version, actor);
    Soundness.together(store.enabled(sql));
    audit.record(sql, act(kind, before, version, actor));
    return version;
  }

  private static Act act(
      Act.Kind kind, DetectorVersion before, DetectorVersion version, Actor actor) {
    String key = version.detector().key();
    return new Act(
        Act.id(kind, key + " " + version.version()),
        version.at(),
        actor,
        kind,
        null,
        key,
        version.version(),
        before == null ? null : MapJson.digest(before.detector()),
        MapJson.digest(version.detector()),
        version.reason());
  }
}
