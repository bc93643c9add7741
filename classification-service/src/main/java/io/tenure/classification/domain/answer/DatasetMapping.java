package io.tenure.classification.domain.answer;

import io.tenure.classification.domain.sensitivity.Rating;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import java.util.List;

/**
 * What a published map says about one dataset.
 *
 * @param relations those that leave it or lead to it
 * @param categories its fields about people
 */
public record DatasetMapping(
    Dataset dataset, List<Relation> relations, Rating sensitivity, List<FieldCategory> categories) {

  public DatasetMapping {
    relations = List.copyOf(relations);
    categories = List.copyOf(categories);
  }
}
