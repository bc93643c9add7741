package io.tenure.classification.usecase.drift;

import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.domain.stop.Stops;
import io.tenure.classification.usecase.discovery.FindSystem;
import io.tenure.classification.usecase.draft.DraftStore;
import io.tenure.classification.usecase.draft.FindingStore;
import io.tenure.classification.usecase.publish.MapVersions;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
  private final MapVersions versions;

  ReadStops(
      FindSystem systems,
      Database database,
      DraftStore drafts,
      FindingStore findings,
      MapVersions versions) {
    this.systems = systems;
    this.database = database;
    this.drafts = drafts;
    this.findings = findings;
    this.versions = versions;
  }

  /** What stops now; fails with {@code system.unknown}. */
  public Stops.Answer stops(UUID system) {
    systems.get(system);
    return database.inTransaction(
        sql -> {
          List<MapFinding> open = findings.openOnes(sql, system, Stops.DOUBTS);
          return open.isEmpty() ? new Stops.Answer(Set.of(), Map.of()) : stops(sql, system, open);
        });
  }

  /** By the draft, which knows what is new, and by the published map, which disposal goes by. */
  private Stops.Answer stops(Statements sql, UUID system, List<MapFinding> open) {
    DraftMap draft = drafts.load(sql, system, List.of());
    List<Dataset> datasets = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    draft.datasets().forEach(d -> datasets.add(d.dataset()));
    versions
        .newest(sql, system)
        .map(kept -> MapJson.read(kept.content(), DataMap.class))
        .ifPresent(
            map -> {
              datasets.addAll(map.datasets());
              relations.addAll(map.relations());
            });
    draft.relations().forEach(r -> relations.add(r.relation()));
    return Stops.of(datasets, relations, open);
  }
}
