package io.tenure.classification.rest.draft;

import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Inside;
import io.tenure.connector.map.Dataset.Status;
import java.util.List;
import java.util.Map;

/**
 * A field of the draft with its evidence: rules and counts, never a value.
 *
 * @param category what counts now
 * @param confidence of {@code category}; 1 once a person decided
 * @param proposed what the last discovery proposes
 * @param dominantType type that most sampled values are of
 * @param share share of the values that are of it
 * @param vanished the column is no longer there; the decision is kept in case it comes back
 * @param contains everything validated that was found, by type, with counts
 * @param inside where the field is inside a column of JSON; null for a column
 */
public record FieldAnswer(
    String name,
    FieldType type,
    String nativeType,
    Integer length,
    boolean nullable,
    boolean unique,
    boolean generated,
    boolean partOfKey,
    boolean partOfForeignKey,
    String category,
    String sensitivity,
    double confidence,
    Status status,
    String proposed,
    double proposedConfidence,
    String dominantType,
    double share,
    Map<String, Integer> contains,
    List<Evidence> evidence,
    String ruleset,
    boolean vanished,
    Inside inside) {

  static FieldAnswer of(DraftField draft) {
    Field f = draft.field();
    FieldVerdict v = draft.verdict();
    return new FieldAnswer(
        f.name(),
        f.type(),
        f.nativeType(),
        f.length(),
        f.nullable(),
        f.unique(),
        f.generated(),
        f.partOfKey(),
        f.partOfForeignKey(),
        f.category(),
        f.sensitivity(),
        f.confidence(),
        f.status(),
        v.category(),
        v.confidence(),
        v.dominantType(),
        v.share(),
        v.contains(),
        v.evidence(),
        v.ruleset(),
        draft.vanished(),
        f.inside());
  }
}
