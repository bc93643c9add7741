package io.tenure.classification.usecase.draft;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.DraftDataset;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.map.DraftRelation;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows a draft by pages. */
@ApplicationScoped
public class ReadDraft {

  private final Database database;
  private final DraftStore drafts;

  ReadDraft(Database database, DraftStore drafts) {
    this.database = database;
    this.drafts = drafts;
  }

  /** A draft's head and how much of it is decided. */
  public record Overview(DraftHead head, Map<String, Map<String, Long>> counts) {}

  /** A dataset with its fields. */
  public record Whole(DraftDataset dataset, List<DraftField> fields) {}

  /** Fails with {@code draft.none}. */
  public Overview overview(UUID system) {
    return new Overview(head(system), drafts.counts(database, system));
  }

  /** Datasets by name. */
  public List<Whole> datasets(UUID system, String after, int limit) {
    head(system);
    List<DraftDataset> page = drafts.datasets(database, system, after, limit);
    Map<String, List<DraftField>> fields =
        drafts.fields(database, system, page.stream().map(DraftDataset::name).toList());
    return page.stream().map(d -> new Whole(d, fields.getOrDefault(d.name(), List.of()))).toList();
  }

  /** Relations by id. */
  public List<DraftRelation> relations(UUID system, String after, int limit) {
    head(system);
    return drafts.relations(database, system, after, limit);
  }

  private DraftHead head(UUID system) {
    return drafts
        .head(database, system)
        .orElseThrow(
            () ->
                new TenureException(
                    ClassificationError.DRAFT_NONE, "Start a discovery of this system first."));
  }
}
