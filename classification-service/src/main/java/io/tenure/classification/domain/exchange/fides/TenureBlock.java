package io.tenure.classification.domain.exchange.fides;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Inside;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import io.tenure.connector.map.Relation;
import java.time.Instant;
import java.util.List;

/** What fideslang has no word for; stands under {@code tenure} in its open places. */
public final class TenureBlock {

  /** The member's name. */
  public static final String NAME = "tenure";

  private TenureBlock() {}

  /**
   * Of a fideslang dataset, in {@code meta}.
   *
   * @param schema schema or database whose tables are its collections
   * @param relations those that begin in it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OfDataset(
      String systemId,
      String systemKey,
      Integer version,
      String digest,
      Instant confirmedAt,
      String schema,
      List<Relation> relations) {}

  /**
   * Of a collection, in {@code fides_meta}.
   *
   * @param dataset name of the dataset in the map
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OfCollection(
      String dataset,
      String schema,
      String table,
      String kind,
      List<String> keyColumns,
      Long rowCount,
      Boolean rowCountExact,
      List<SubjectSource> subjects,
      JurisdictionSource jurisdiction,
      JurisdictionSource controller,
      List<TriggerSource> triggers,
      SoftDelete softDelete,
      List<ConsentSource> consents) {

    static OfCollection of(Dataset d) {
      return new OfCollection(
          d.name(),
          d.schema(),
          d.table(),
          d.kind(),
          d.keyColumns(),
          d.rowCount(),
          d.rowCountExact(),
          d.subjects(),
          d.jurisdiction(),
          d.controller(),
          d.triggers(),
          d.softDelete(),
          d.consents());
    }

    Dataset toDataset(List<Field> fields) {
      return new Dataset(
          dataset,
          schema,
          table,
          kind,
          keyColumns == null ? List.of() : keyColumns,
          rowCount == null ? 0 : rowCount,
          Boolean.TRUE.equals(rowCountExact),
          fields,
          subjects,
          jurisdiction,
          controller,
          triggers,
          softDelete,
          consents);
    }
  }

  /**
   * Of a field, in {@code fides_meta}; what is false or usual is left out.
   *
   * @param position order in the table, from 0
   * @param category only where fideslang's keys do not say it exactly
   * @param confidence only where it is not 1
   * @param name in the map, only of a place inside a column
   * @param inside only of a place inside a column
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OfField(
      Integer position,
      FieldType type,
      String nativeType,
      Integer length,
      Boolean nullable,
      Boolean unique,
      Boolean generated,
      Boolean partOfKey,
      Boolean partOfForeignKey,
      String category,
      String sensitivity,
      Double confidence,
      Status status,
      String name,
      Inside inside) {

    static OfField of(int position, Field f, String category) {
      return new OfField(
          position,
          f.type(),
          f.nativeType(),
          f.length(),
          yes(f.nullable()),
          yes(f.unique()),
          yes(f.generated()),
          yes(f.partOfKey()),
          yes(f.partOfForeignKey()),
          category,
          f.sensitivity(),
          f.confidence() == 1.0 ? null : f.confidence(),
          f.status(),
          f.inside() == null ? null : f.name(),
          f.inside());
    }

    private static Boolean yes(boolean value) {
      return value ? Boolean.TRUE : null;
    }

    Field toField(String name, String said) {
      return new Field(
          name,
          type,
          nativeType,
          length,
          Boolean.TRUE.equals(nullable),
          Boolean.TRUE.equals(unique),
          Boolean.TRUE.equals(generated),
          Boolean.TRUE.equals(partOfKey),
          Boolean.TRUE.equals(partOfForeignKey),
          said,
          sensitivity,
          confidence == null ? 1.0 : confidence,
          status,
          inside);
    }
  }
}
