package io.tenure.disposal.domain.inventory;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Relation;
import java.util.Comparator;

/** Where the person behind a KEY identifier stands. */
public final class SubjectPath {

  private SubjectPath() {}

  /**
   * The dataset whose key identifies the person, so that one person is the same from everywhere;
   * the record's own without a path.
   */
  public static String keyDataset(DataMap map, Dataset dataset) {
    return dataset.subjects().stream()
        .filter(source -> source.identifier() == Identifier.KEY)
        .min(Comparator.comparing(source -> source.path().size()))
        .map(source -> end(map, dataset.name(), source))
        .orElse(dataset.name());
  }

  private static String end(DataMap map, String start, SubjectSource source) {
    String at = start;
    for (Step step : source.path()) {
      Relation relation = map.relation(step.relation()).orElse(null);
      if (relation == null) {
        return at;
      }
      at = step.forward() ? relation.to() : relation.from();
    }
    return at;
  }
}
