package io.tenure.classification.domain.exchange.said;

import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import java.util.List;

/**
 * What an imported text says about a map, not yet compared with one.
 *
 * @param notes what the text holds and an import does not use
 */
public record Said(
    List<OfField> fields, List<OfDataset> datasets, List<OfRelation> relations, List<Note> notes) {

  public Said {
    fields = List.copyOf(fields);
    datasets = List.copyOf(datasets);
    relations = List.copyOf(relations);
    notes = List.copyOf(notes);
  }

  /**
   * How the text calls a dataset.
   *
   * @param name as in a map, {@code schema.table}; null where the text does not know it
   * @param table name of the table alone
   */
  public record Called(String name, String table) {}

  /**
   * Of a field.
   *
   * @param place in the text
   * @param category null: no data about people
   * @param nested of a field inside of another one; where the map has none it is kept beside it
   */
  public record OfField(
      String place, Called dataset, String field, String category, boolean nested) {

    /** Of a column. */
    public OfField(String place, Called dataset, String field, String category) {
      this(place, dataset, field, category, false);
    }
  }

  /**
   * Of a dataset.
   *
   * @param meaning kind, subjects, places, triggers, flags and consents; null where only identities
   *     are said
   * @param identities columns that identify the person the record is about
   */
  public record OfDataset(
      String place, Called dataset, Dataset meaning, List<Dataset.SubjectSource> identities) {}

  /**
   * Of a relation.
   *
   * @param relation all of it, as another map has it; null where only two columns are said
   * @param from the column that points, or is pointed to where {@code to} points
   */
  public record OfRelation(String place, Relation relation, End from, End to) {}

  /** A column at one end. */
  public record End(Called dataset, String column) {}

  /** Something that is passed over, with a stable code. */
  public record Note(String place, String code, String detail) {}
}
