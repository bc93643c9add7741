package io.tenure.classification.store;

import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.usecase.draft.FindingStore;
import io.tenure.connector.Finding.Severity;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Findings in PostgreSQL. */
@ApplicationScoped
class SqlFindingStore implements FindingStore {

  private static final String OPEN =
      """
      insert into finding (id, system_id, code, severity, dataset, field, relation, detail, opened_at)
      select gen_random_uuid(), $1, c, s, d, f, r, t, $8
      from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
           as x (c, s, d, f, r, t)
      on conflict do nothing
      """;

  private static final String CLOSE_OTHERS =
      """
      update finding set closed_at = $3
      where system_id = $1 and closed_at is null
        and exists (select from unnest($2::text[]) as p (prefix) where starts_with(code, prefix))
        and not exists (
          select from unnest($4::text[], $5::text[], $6::text[], $7::text[]) as x (c, d, f, r)
          where x.c = code and x.d is not distinct from dataset
            and x.f is not distinct from field and x.r is not distinct from relation)
      """;

  private static final String CLOSE_DECIDED =
      """
      update finding set closed_at = $4
      where system_id = $1 and closed_at is null and starts_with(code, 'proposal.')
        and case when $5::text is null
          then dataset = $2 and field is not distinct from $3 and relation is null
          else relation = $5 end
      """;

  private static final String OPEN_ONES =
      """
      select code, severity, dataset, field, relation, detail from finding
      where system_id = $1 and closed_at is null
        and exists (select from unnest($2::text[]) as p (prefix) where starts_with(code, prefix))
      order by code, dataset, field
      """;

  private static final String LIST =
      """
      select * from finding
      where system_id = $1
        and ($2::boolean is null or (closed_at is null) = $2)
        and ($3::boolean is null
             or (closed_at is not null) > $3
             or (closed_at is not null) = $3 and (opened_at, id) < ($4, $5))
      order by (closed_at is not null), opened_at desc, id desc
      limit $6
      """;

  @Override
  public int open(Statements sql, UUID system, Collection<MapFinding> findings, Instant at) {
    if (findings.isEmpty()) {
      return 0;
    }
    return sql.execute(
        OPEN,
        Tuple.tuple()
            .addUUID(system)
            .addArrayOfString(texts(findings, MapFinding::code))
            .addArrayOfString(texts(findings, f -> f.severity().name()))
            .addArrayOfString(texts(findings, MapFinding::dataset))
            .addArrayOfString(texts(findings, MapFinding::field))
            .addArrayOfString(texts(findings, MapFinding::relation))
            .addArrayOfString(texts(findings, MapFinding::detail))
            .addOffsetDateTime(SqlTime.bind(at)));
  }

  @Override
  public void closeOthers(
      Statements sql,
      UUID system,
      List<String> prefixes,
      Collection<MapFinding> still,
      Instant at) {
    sql.execute(
        CLOSE_OTHERS,
        Tuple.tuple()
            .addUUID(system)
            .addArrayOfString(prefixes.toArray(String[]::new))
            .addOffsetDateTime(SqlTime.bind(at))
            .addArrayOfString(texts(still, MapFinding::code))
            .addArrayOfString(texts(still, MapFinding::dataset))
            .addArrayOfString(texts(still, MapFinding::field))
            .addArrayOfString(texts(still, MapFinding::relation)));
  }

  @Override
  public void closeDecided(
      Statements sql, UUID system, String dataset, String field, String relation, Instant at) {
    sql.execute(
        CLOSE_DECIDED,
        Tuple.tuple()
            .addUUID(system)
            .addString(dataset)
            .addString(field)
            .addOffsetDateTime(SqlTime.bind(at))
            .addString(relation));
  }

  @Override
  public List<MapFinding> openOnes(Statements sql, UUID system, List<String> prefixes) {
    return sql.query(
        OPEN_ONES,
        Tuple.tuple().addUUID(system).addArrayOfString(prefixes.toArray(String[]::new)),
        row ->
            new MapFinding(
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                row.getString("dataset"),
                row.getString("field"),
                row.getString("relation"),
                row.getString("detail")));
  }

  @Override
  public List<Kept> list(Statements sql, UUID system, Boolean open, Kept after, int limit) {
    OffsetDateTime openedAt = after == null ? null : SqlTime.bind(after.openedAt());
    return sql.query(
        LIST,
        Tuple.tuple()
            .addUUID(system)
            .addBoolean(open)
            .addBoolean(after == null ? null : after.closedAt() != null)
            .addOffsetDateTime(openedAt)
            .addUUID(after == null ? null : after.id())
            .addInteger(limit),
        SqlFindingStore::read);
  }

  private static Kept read(Row row) {
    return new Kept(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("severity"),
        row.getString("dataset"),
        row.getString("field"),
        row.getString("relation"),
        row.getString("detail"),
        SqlTime.read(row, "opened_at"),
        SqlTime.read(row, "closed_at"));
  }

  private static String[] texts(
      Collection<MapFinding> findings, Function<MapFinding, String> column) {
    return findings.stream().map(column).toArray(String[]::new);
  }
}
