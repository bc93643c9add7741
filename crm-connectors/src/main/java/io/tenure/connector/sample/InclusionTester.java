package io.tenure.connector.sample;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Relation.Discriminator;
import io.tenure.connector.schema.Table;

/** Measures how many values of a column occur in another. */
public final class InclusionTester {

  private InclusionTester() {}

  /**
   * A possible relation.
   *
   * @param discriminator for polymorphic ones: only rows of {@code from} with this value; else null
   */
  public record Candidate(
      Table from, String fromColumn, Table to, String toColumn, Discriminator discriminator) {}

  /**
   * Looks at no more than {@code sampleRows} rows of the pointing table.
   *
   * <p>Values of different types are compared in text form, so that keys stored as text are found.
   *
   * @throws IllegalArgumentException where a table does not have the column
   */
  public static Inclusion test(CrmSession session, Candidate candidate, int sampleRows) {
    session.refresh();
    Dialect d = session.dialect();
    FieldType fromType = type(candidate.from(), candidate.fromColumn());
    FieldType toType = type(candidate.to(), candidate.toColumn());
    boolean text = fromType != toType;
    String from = d.quote(candidate.fromColumn());
    String to = d.quote(candidate.toColumn());
    String where = " WHERE " + from + " IS NOT NULL";
    Sql sample =
        Sql.of(
            "SELECT "
                + (text ? d.asText(from, fromType) : from)
                + " AS v FROM "
                + d.table(candidate.from().schema(), candidate.from().name())
                + where);
    if (candidate.discriminator() != null) {
      String column = candidate.discriminator().column();
      FieldType type = type(candidate.from(), column);
      sample =
          sample.then(
              Sql.of(
                  " AND " + d.asText(d.quote(column), type) + " = ?",
                  candidate.discriminator().value()));
    }
    Sql values =
        Sql.of("SELECT v, count(*) AS n FROM (")
            .then(sample)
            .then(" LIMIT " + sampleRows + ") r GROUP BY v");
    String target =
        "SELECT DISTINCT "
            + (text ? d.asText(to, toType) : to)
            + " AS k FROM "
            + d.table(candidate.to().schema(), candidate.to().name())
            + " WHERE "
            + to
            + " IS NOT NULL";
    return Sql.of("SELECT coalesce(sum(s.n), 0), count(*), count(t.k) FROM (")
        .then(values)
        .then(") s LEFT JOIN (" + target + ") t ON t.k = s.v")
        .list(session, row -> new Inclusion(row.getLong(1), row.getLong(2), row.getLong(3)))
        .getFirst();
  }

  private static FieldType type(Table table, String column) {
    return table
        .column(column)
        .orElseThrow(
            () -> new IllegalArgumentException(table.qualifiedName() + " has no column " + column))
        .type();
  }
}
