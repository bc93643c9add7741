package io.tenure.connector.sample;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Relation.Discriminator;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Measures in the database how many values of columns occur in another. */
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
    return testAll(session, List.of(candidate), sampleRows).getFirst();
  }

  /**
   * The same for many candidates in one statement, in their order. Where types agree, the index of
   * the column pointed to is used.
   */
  public static List<Inclusion> testAll(
      CrmSession session, List<Candidate> candidates, int sampleRows) {
    session.refresh();
    Sql all = Sql.of("");
    for (int i = 0; i < candidates.size(); i++) {
      all =
          all.then(i == 0 ? "" : " UNION ALL ")
              .then(one(session, i, candidates.get(i), sampleRows));
    }
    List<Inclusion> found = new ArrayList<>(candidates.stream().map(c -> Inclusion.NONE).toList());
    try {
      all.list(
          session,
          row ->
              found.set(
                  row.getInt(1), new Inclusion(row.getLong(2), row.getLong(3), row.getLong(4))));
    } finally {
      session.release();
    }
    return found;
  }

  private static Sql one(CrmSession session, int number, Candidate candidate, int sampleRows) {
    Dialect d = session.dialect();
    FieldType fromType = type(candidate.from(), candidate.fromColumn());
    FieldType toType = type(candidate.to(), candidate.toColumn());
    boolean text = fromType != toType;
    Sql values =
        Sql.of("SELECT v, count(*) AS n FROM (")
            .then(sample(d, candidate, fromType, text))
            .then(" LIMIT " + sampleRows + ") r GROUP BY v");
    String to = d.quote(candidate.toColumn());
    String table = d.table(candidate.to().schema(), candidate.to().name());
    String head = "SELECT " + number + ", coalesce(sum(s.n), 0), count(*), ";
    if (text) {
      String target =
          "SELECT DISTINCT " + d.asText(to, toType) + " AS k FROM " + table + " WHERE " + to;
      return Sql.of(head + "count(t.k) FROM (")
          .then(values)
          .then(") s LEFT JOIN (" + target + " IS NOT NULL) t ON t.k = s.v");
    }
    return Sql.of(
            head
                + "coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM "
                + table
                + " t WHERE t."
                + to
                + " = s.v) THEN 1 ELSE 0 END), 0) FROM (")
        .then(values)
        .then(") s");
  }

  private static Sql sample(Dialect d, Candidate candidate, FieldType fromType, boolean text) {
    String from = d.quote(candidate.fromColumn());
    Sql sample =
        Sql.of(
            "SELECT "
                + (text ? d.asText(from, fromType) : from)
                + " AS v FROM "
                + d.table(candidate.from().schema(), candidate.from().name())
                + " WHERE "
                + from
                + " IS NOT NULL");
    if (candidate.discriminator() == null) {
      return sample;
    }
    String column = candidate.discriminator().column();
    FieldType type = type(candidate.from(), column);
    return sample.then(
        Sql.of(
            " AND " + d.asText(d.quote(column), type) + " = ?", candidate.discriminator().value()));
  }

  private static FieldType type(Table table, String column) {
    return table
        .column(column)
        .orElseThrow(
            () -> new IllegalArgumentException(table.qualifiedName() + " has no column " + column))
        .type();
  }
}
