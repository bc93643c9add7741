package io.tenure.classification.usecase.answer;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.DraftDataset;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.sensitivity.Rating;
import io.tenure.classification.domain.sensitivity.Ratings;
import io.tenure.classification.usecase.draft.DraftStore;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How sensitive systems and their datasets are: by the published map, or by the draft. */
@ApplicationScoped
public class RateSystems {

  private static final int BATCH = 100;

  private final PublishedMaps maps;
  private final Database database;
  private final DraftStore drafts;

  RateSystems(PublishedMaps maps, Database database, DraftStore drafts) {
    this.maps = maps;
    this.database = database;
    this.drafts = drafts;
  }

  /** A dataset with its rating; causes are names of fields. */
  public record Rated(String dataset, String kind, Rating sensitivity) {}

  /**
   * A system with its rating; causes are {@code dataset.field}.
   *
   * @param version of the map; 0 for the draft
   */
  public record RatedSystem(int version, Rating sensitivity) {}

  /** By a version of the map (null: the newest). */
  public RatedSystem byMap(UUID system, Integer version) {
    var index = maps.get(system, version);
    return new RatedSystem(index.map().version(), index.rating());
  }

  /** By the draft as it stands, some datasets at a time. */
  public RatedSystem byDraft(UUID system) {
    Rating all = Rating.NONE;
    boolean first = true;
    String after = null;
    List<Rated> part;
    do {
      part = byDraft(system, after, BATCH);
      for (Rated rated : part) {
        Rating below = rated.sensitivity().below(rated.dataset());
        all = first ? below : all.and(below);
        first = false;
        after = rated.dataset();
      }
    } while (part.size() == BATCH);
    return new RatedSystem(0, all);
  }

  /** Datasets of a version of the map (null: the newest) by name. */
  public List<Rated> byMap(UUID system, Integer version, String after, int limit) {
    DataMap map = maps.get(system, version).map();
    return map.datasets().stream()
        .sorted(Comparator.comparing(Dataset::name))
        .filter(d -> after == null || d.name().compareTo(after) > 0)
        .limit(limit)
        .map(d -> new Rated(d.name(), d.kind(), Ratings.of(d)))
        .toList();
  }

  /** Datasets of the draft by name. */
  public List<Rated> byDraft(UUID system, String after, int limit) {
    if (drafts.head(database, system).isEmpty()) {
      throw new TenureException(
          ClassificationError.DRAFT_NONE, "Start a discovery of this system first.");
    }
    List<DraftDataset> datasets = drafts.datasets(database, system, after, limit);
    Map<String, List<DraftField>> fields =
        drafts.fields(database, system, datasets.stream().map(DraftDataset::name).toList());
    return datasets.stream()
        .map(
            d ->
                new Rated(
                    d.name(),
                    d.dataset().kind(),
                    d.vanished()
                        ? Rating.NONE
                        : Ratings.ofDraft(fields.getOrDefault(d.name(), List.of()))))
        .toList();
  }
}
