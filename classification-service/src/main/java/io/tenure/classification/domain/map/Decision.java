package io.tenure.classification.domain.map;

import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Discriminator;
import java.util.List;
import java.util.Set;

/**
 * What a person says about one item of the draft.
 *
 * @param field name of the field, for {@code FIELD}
 * @param relation id of the relation, for {@code RELATION}; null to add one
 * @param value for {@code CORRECT}
 */
public record Decision(
    Target target, String dataset, String field, String relation, Action action, Value value) {

  /** What it is about. */
  public enum Target {
    FIELD,
    DATASET,
    RELATION
  }

  /** What is said. Rejecting a field means: no data about people. */
  public enum Action {
    CONFIRM,
    CORRECT,
    REJECT
  }

  /**
   * The right answer; members that are null stay as they are.
   *
   * @param category for a field
   * @param role for a relation
   * @param from for a new relation: the dataset that points
   * @param clear members of a dataset to empty: {@code jurisdiction, controller, softDelete}
   */
  public record Value(
      String category,
      String kind,
      List<SubjectSource> subjects,
      JurisdictionSource jurisdiction,
      JurisdictionSource controller,
      List<TriggerSource> triggers,
      SoftDelete softDelete,
      List<ConsentSource> consents,
      Set<String> clear,
      Relation.Role role,
      String from,
      List<String> fromColumns,
      String to,
      List<String> toColumns,
      Discriminator discriminator) {

    boolean clears(String member) {
      return clear != null && clear.contains(member);
    }
  }
}
