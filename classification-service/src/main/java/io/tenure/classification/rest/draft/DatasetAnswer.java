package io.tenure.classification.rest.draft;

import io.tenure.classification.domain.map.DraftDataset;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.propose.DisplayProposer;
import io.tenure.classification.domain.sensitivity.Rating;
import io.tenure.classification.domain.sensitivity.Ratings;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.classification.usecase.draft.ReadDraft;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import java.util.List;

/**
 * A dataset of the draft.
 *
 * @param confidence of kind and paths
 * @param reasons rules that spoke for the kind
 * @param sensitivity the greatest of its fields; UNKNOWN while one of them was never looked at,
 *     unless it is HIGH already
 * @param sensitiveFields up to 20 fields that cause it
 * @param rating the same with its flags and counts
 * @param display columns by which a record can be shown without telling whose it is
 */
public record DatasetAnswer(
    String name,
    String kind,
    Status status,
    double confidence,
    List<String> reasons,
    Sensitivity sensitivity,
    List<String> sensitiveFields,
    Rating rating,
    List<String> keyColumns,
    long rowCount,
    boolean rowCountExact,
    List<SubjectSource> subjects,
    JurisdictionSource jurisdiction,
    JurisdictionSource controller,
    List<TriggerSource> triggers,
    SoftDelete softDelete,
    List<ConsentSource> consents,
    List<String> display,
    List<FieldAnswer> fields,
    boolean vanished) {

  static DatasetAnswer of(ReadDraft.Whole whole) {
    DraftDataset draft = whole.dataset();
    Dataset d = draft.dataset();
    Rating rating = Ratings.ofDraft(whole.fields());
    return new DatasetAnswer(
        d.name(),
        d.kind(),
        draft.status(),
        draft.confidence(),
        draft.reasons(),
        rating.sensitivity(),
        rating.causes(),
        rating,
        d.keyColumns(),
        d.rowCount(),
        d.rowCountExact(),
        d.subjects(),
        d.jurisdiction(),
        d.controller(),
        d.triggers(),
        d.softDelete(),
        d.consents(),
        DisplayProposer.columns(whole.fields().stream().map(DraftField::field).toList()),
        whole.fields().stream().map(FieldAnswer::of).toList(),
        draft.vanished());
  }
}
