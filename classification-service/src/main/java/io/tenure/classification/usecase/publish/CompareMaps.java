package io.tenure.classification.usecase.publish;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.domain.map.Publication;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.classification.domain.map.diff.MapChange;
import io.tenure.classification.domain.map.diff.MapDiff;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.usecase.discovery.FindSystem;
import io.tenure.classification.usecase.draft.DraftStore;
import io.tenure.connector.map.DataMap;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists the versions of a map and tells what is different between two of them. */
@ApplicationScoped
public class CompareMaps {

  private final FindSystem systems;
  private final Database database;
  private final DraftStore drafts;
  private final MapVersions versions;
  private final ReadMap maps;

  CompareMaps(
      FindSystem systems,
      Database database,
      DraftStore drafts,
      MapVersions versions,
      ReadMap maps) {
    this.systems = systems;
    this.database = database;
    this.drafts = drafts;
    this.versions = versions;
    this.maps = maps;
  }

  /**
   * One side of a comparison.
   *
   * @param version 0 for the draft
   */
  public record Side(int version, String digest) {}

  /** Both sides, and all changes from one to the other. */
  public record Comparison(Side from, Side to, List<MapChange> changes) {}

  /** Versions below one (null: from the newest), newest first. */
  public List<MapVersions.Head> list(UUID system, Integer below, int limit) {
    systems.get(system);
    return versions.list(database, system, below, limit);
  }

  /** From one version to another; fails with {@code map.version-unknown}. */
  public Comparison versions(UUID system, int from, int to) {
    DataMap before = map(system, from);
    DataMap after = map(system, to);
    return new Comparison(
        new Side(from, before.digest()),
        new Side(to, after.digest()),
        MapDiff.between(content(before), content(after)));
  }

  /**
   * From a published version to the draft as it stands, open proposals and all.
   *
   * @param from null for the newest version
   * @throws TenureException {@code draft.none}, {@code map.none}, {@code map.version-unknown}
   */
  public Comparison draft(UUID id, Integer from) {
    CrmSystem system = systems.get(id);
    DataMap before = map(id, from);
    if (drafts.head(database, id).isEmpty()) {
      throw new TenureException(
          ClassificationError.DRAFT_NONE, "Start a discovery of this system first.");
    }
    Content draft = Publication.content(drafts.load(database, id));
    String digest = MapJson.digest(id.toString(), system.key(), draft);
    return new Comparison(
        new Side(before.version(), before.digest()),
        new Side(0, digest),
        MapDiff.between(content(before), draft));
  }

  private DataMap map(UUID system, Integer version) {
    return ReadMap.map(maps.get(system, version));
  }

  private static Content content(DataMap map) {
    return new Content(map.datasets(), map.relations());
  }
}
