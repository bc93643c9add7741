package io.tenure.disposal.store.run;

import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunState;
import io.tenure.disposal.usecase.item.Runs;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs and their approvals in PostgreSQL. */
@ApplicationScoped
class RunStore implements Runs {

  private static final String SELECT =
      """
      select r.*,
             (select coalesce(json_agg(json_build_object('iss', a.iss, 'sub', a.sub, 'digest', a.digest,
                     'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by a.at), '[]')
                from run_approval a where a.run_id = r.id)::text as approvals,
             (select coalesce(json_object_agg(s.state, s.n), '{}')
                from (select state, count(*) n from item where run_id = r.id group by state) s)::text as counts
        from run r
      """;

  @Override
  public void insert(Statements sql, UUID id, Run.Order order, Actor by) {
    sql.execute(
        """
        insert into run (id, system_id, state, datasets, dispositions, max_items, note, requested_iss, requested_sub, requested_at)
        values ($1, $2, 'PLANNING', $3, $4, $5, $6, $7, $8, clock_timestamp()) on conflict (id) do nothing
        """,
        Tuple.tuple()
            .addValue(id)
            .addValue(order.systemId())
            .addValue(order.datasets().toArray(String[]::new))
            .addValue(order.dispositions().toArray(String[]::new))
            .addValue(order.limit())
            .addValue(order.note())
            .addValue(by.issuer())
            .addValue(by.subject()));
  }

  @Override
  public Optional<Run> find(Statements sql, UUID id) {
    return sql.first(SELECT + " where r.id = $1", Tuple.of(id), RunStore::map);
  }

  @Override
  public Optional<Run> lock(Statements sql, UUID id) {
    sql.query("select 1 from run where id = $1 for update", Tuple.of(id), r -> 1);
    return find(sql, id);
  }

  @Override
  public List<Run> list(Statements sql, UUID systemId, Optional<Cursor> after, int fetch) {
    return sql.query(
        SELECT
            + """
             where ($1::uuid is null or r.system_id = $1)
               and ($2::timestamptz is null or (r.requested_at, r.id) < ($2, $3))
             order by r.requested_at desc, r.id desc limit $4
            """,
        Tuple.of(
            systemId,
            after.map(c -> SqlTime.bind(c.key(0, Instant::parse))).orElse(null),
            after.map(c -> c.key(1, UUID::fromString)).orElse(null),
            fetch),
        RunStore::map);
  }

  @Override
  public void planned(
      Statements sql,
      UUID id,
      String digest,
      int items,
      Run.Basis basis,
      String effect,
      int approvals) {
    sql.execute(
        """
        update run set state = 'PLANNED', digest = $2, items = $3, map_version = $4, policy_version_id = $5,
               policy_digest = $6, effect = $7, approvals_needed = $8 where id = $1 and state = 'PLANNING'
        """,
        Tuple.tuple()
            .addValue(id)
            .addValue(digest)
            .addValue(items)
            .addValue(basis.mapVersion())
            .addValue(basis.policyVersionId())
            .addValue(basis.policyDigest())
            .addValue(effect)
            .addValue(approvals));
  }

  @Override
  public Optional<String> effect(Statements sql, UUID id) {
    return sql.first("select effect from run where id = $1", Tuple.of(id), r -> r.getString(0));
  }

  @Override
  public void approve(Statements sql, UUID id, Actor by, String digest) {
    sql.execute(
        "insert into run_approval (run_id, iss, sub, digest, at) values ($1, $2, $3, $4, clock_timestamp())",
        Tuple.of(id, by.issuer(), by.subject(), digest));
  }

  @Override
  public void approved(Statements sql, UUID id, boolean automatic) {
    sql.execute(
        "update run set state = 'APPROVED', approved_at = clock_timestamp(), automatic = $2 where id = $1",
        Tuple.of(id, automatic));
  }

  @Override
  public void state(Statements sql, UUID id, RunState state, String reason) {
    sql.execute(
        """
        update run set state = $2, reason = $3,
               started_at = case when $2 = 'RUNNING' then coalesce(started_at, clock_timestamp()) else started_at end,
               finished_at = case when $2 in ('COMPLETED', 'CANCELLED', 'FAILED') then clock_timestamp() end
         where id = $1
        """,
        Tuple.of(id, state.name(), reason));
  }

  @Override
  public void operation(Statements sql, UUID id, UUID operationId) {
    sql.execute("update run set operation_id = $2 where id = $1", Tuple.of(id, operationId));
  }

  @Override
  public void released(Statements sql, UUID id, int items) {
    sql.execute("update run set released_items = $2 where id = $1", Tuple.of(id, items));
  }

  @Override
  public long records(Statements sql, UUID systemId) {
    return sql.first(
            "select count(*) from record where system_id = $1 and present",
            Tuple.of(systemId),
            r -> r.getLong(0))
        .orElse(0L);
  }

  @Override
  public List<Run> live(Statements sql) {
    return sql.query(
        SELECT
            + """
             where r.state in ('PLANNING', 'PLANNED', 'APPROVED', 'RUNNING', 'PAUSED')
             order by r.requested_at limit 1000
            """,
        RunStore::map);
  }

  private static Run map(Row row) {
    Map<String, Long> counts = new HashMap<>();
    new JsonObject(row.getString("counts"))
        .forEach(e -> counts.put(e.getKey(), ((Number) e.getValue()).longValue()));
    List<Run.Approval> approvals =
        new JsonArray(row.getString("approvals"))
            .stream()
                .map(JsonObject.class::cast)
                .map(
                    a ->
                        new Run.Approval(
                            Actor.stored(a.getString("iss"), a.getString("sub")),
                            a.getString("digest"),
                            Instant.parse(a.getString("at"))))
                .toList();
    Integer mapVersion = row.getInteger("map_version");
    return new Run(
        row.getUUID("id"),
        RunState.valueOf(row.getString("state")),
        new Run.Order(
            row.getUUID("system_id"),
            List.of(row.getArrayOfStrings("datasets")),
            List.of(row.getArrayOfStrings("dispositions")),
            row.getInteger("max_items"),
            row.getString("note")),
        Actor.stored(row.getString("requested_iss"), row.getString("requested_sub")),
        SqlTime.read(row, "requested_at"),
        row.getString("digest"),
        row.getInteger("items"),
        mapVersion == null
            ? null
            : new Run.Basis(
                mapVersion, row.getString("policy_version_id"), row.getString("policy_digest")),
        row.getInteger("approvals_needed"),
        approvals,
        SqlTime.read(row, "approved_at"),
        row.getBoolean("automatic"),
        row.getInteger("released_items"),
        row.getUUID("operation_id"),
        row.getString("reason"),
        SqlTime.read(row, "started_at"),
        SqlTime.read(row, "finished_at"),
        counts);
  }
}
