package io.tenure.classification.usecase.exchange;

import io.tenure.classification.domain.article30.ProcessingRecord;
import io.tenure.classification.domain.article30.RecordDetails;
import io.tenure.classification.domain.article30.RecordWriter;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.exchange.csv.CsvMap;
import io.tenure.classification.domain.exchange.fides.FidesWriter;
import io.tenure.classification.domain.map.Publication;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.usecase.discovery.FindSystem;
import io.tenure.classification.usecase.draft.DraftStore;
import io.tenure.classification.usecase.publish.ReadMap;
import io.tenure.connector.map.DataMap;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Writes maps in the forms that others read. */
@ApplicationScoped
public class ExportMap {

  private final FindSystem systems;
  private final Database database;
  private final DraftStore drafts;
  private final ReadMap maps;
  private final Annotations annotations;
  private final Clock clock;

  ExportMap(
      FindSystem systems,
      Database database,
      DraftStore drafts,
      ReadMap maps,
      Annotations annotations,
      Clock clock) {
    this.systems = systems;
    this.database = database;
    this.drafts = drafts;
    this.maps = maps;
    this.annotations = annotations;
    this.clock = clock;
  }

  /** A published version (null: the newest) as fideslang datasets, in YAML. */
  public String fideslang(UUID system, Integer version) {
    systems.get(system);
    return FidesWriter.write(map(system, version), annotations.get(database, system));
  }

  /** A published version (null: the newest) as a table. */
  public String csv(UUID system, Integer version) {
    systems.get(system);
    DataMap map = map(system, version);
    return CsvMap.write(map.systemKey(), new Content(map.datasets(), map.relations()));
  }

  /** The draft as a table; fails with {@code draft.none}. */
  public String csvOfDraft(UUID id) {
    CrmSystem system = systems.get(id);
    if (drafts.head(database, id).isEmpty()) {
      throw new TenureException(
          ClassificationError.DRAFT_NONE, "Start a discovery of this system first.");
    }
    return CsvMap.write(system.key(), Publication.content(drafts.load(database, id)));
  }

  /** The record of processing activities of some systems; each has a published map. */
  public ProcessingRecord record(List<UUID> ids, RecordDetails details) {
    List<RecordWriter.Source> sources =
        ids.stream()
            .map(id -> new RecordWriter.Source(systems.get(id).name(), map(id, null)))
            .toList();
    return RecordWriter.write(sources, details, clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private DataMap map(UUID system, Integer version) {
    return ReadMap.map(maps.get(system, version));
  }
}
