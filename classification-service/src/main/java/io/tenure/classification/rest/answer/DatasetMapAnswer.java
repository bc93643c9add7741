package io.tenure.classification.rest.answer;

import io.tenure.classification.domain.answer.FieldCategory;
import io.tenure.classification.domain.sensitivity.Rating;
import io.tenure.classification.usecase.answer.AnswerDatasets.Answer;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a published map says about one dataset.
 *
 * @param version of the map
 * @param digest of the whole map
 * @param sensitivity the maximum of its fields, and which they are
 * @param categories its fields about people
 * @param dataset the whole mapping, as in the map
 * @param relations those that leave the dataset or lead to it, as in the map
 */
@Schema(name = "DatasetMap")
public record DatasetMapAnswer(
    String systemId,
    String systemKey,
    int version,
    String digest,
    Instant confirmedAt,
    Rating sensitivity,
    List<FieldCategory> categories,
    Dataset dataset,
    List<Relation> relations) {

  static DatasetMapAnswer of(Answer answer) {
    DataMap map = answer.map();
    return new DatasetMapAnswer(
        map.systemId(),
        map.systemKey(),
        map.version(),
        map.digest(),
        map.confirmedAt(),
        answer.mapping().sensitivity(),
        answer.mapping().categories(),
        answer.mapping().dataset(),
        answer.mapping().relations());
  }
}
