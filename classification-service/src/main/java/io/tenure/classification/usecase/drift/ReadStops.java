package io.tenure.classification.usecase.drift;

import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.stop.Stops;
import io.tenure.classification.usecase.discovery.FindSystem;
import io.tenure.classification.usecase.draft.DraftStore;
import io.tenure.classification.usecase.draft.FindingStore;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells which datasets must not be disposed of while findings are open. */
@ApplicationScoped
public class ReadStops {

  private final FindSystem systems;
  private final Database database;
  private final DraftStore drafts;
  private final FindingStore findings;

  ReadStops(FindSystem systems, Database database, DraftStore drafts, FindingStore findings) {
    this.systems = systems;
    this.database = database;
    this.drafts = drafts;
    this.findings = findings;
  }

  /** What stops now; fails with {@code system.unknown}. */
  public Stops.Answer stops(UUID system) {
    systems.get(system);
    return database.inTransaction(
        sql -> {
          List<MapFinding> open = findings.openOnes(sql, system, Stops.DOUBTS);
          return open.isEmpty()
              ? new Stops.Answer(Set.of(), Map.of())
              : Stops.of(drafts.load(sql, system, List.of()), open);
        });
  }
}
