package io.tenure.classification.store;

import io.tenure.classification.domain.map.Decision;
import io.tenure.classification.domain.map.DraftDataset;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.DraftRelation;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.usecase.draft.DraftHead;
import io.tenure.classification.usecase.draft.DraftStore;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Drafts in PostgreSQL: a row for each dataset, field and relation. */
@ApplicationScoped
class SqlDraftStore implements DraftStore {

  private static final String COUNTS =
      """
      select 'DATASET' as target, status, count(*) as n from draft_dataset where system_id = $1 group by status
      union all
      select 'FIELD', status, count(*) from draft_field where system_id = $1 group by status
      union all
      select 'RELATION', status, count(*) from draft_relation where system_id = $1 group by status
      """;

  private static final String HEAD =
      """
      insert into draft (system_id, discovered_at, product, ruleset, keys, cascades, triggers)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (system_id) do update
      set discovered_at = excluded.discovered_at, product = excluded.product,
          ruleset = excluded.ruleset, keys = excluded.keys, cascades = excluded.cascades,
          triggers = excluded.triggers
      """;

  @Override
  public boolean lock(Statements sql, UUID system) {
    return sql.first(
            "select id from system where id = $1 for update",
            Tuple.of(system),
            r -> r.getUUID("id"))
        .isPresent();
  }

  @Override
  public Optional<DraftHead> head(Statements sql, UUID system) {
    return sql.first(
        "select * from draft where system_id = $1",
        Tuple.of(system),
        row ->
            new DraftHead(
                SqlTime.read(row, "discovered_at"),
                row.getString("product"),
                row.getString("ruleset"),
                row.getString("keys"),
                row.getString("cascades"),
                row.getString("triggers")));
  }

  @Override
  public void putHead(Statements sql, UUID system, DraftHead head) {
    sql.execute(
        HEAD,
        Tuple.tuple()
            .addUUID(system)
            .addOffsetDateTime(SqlTime.bind(head.discoveredAt()))
            .addString(head.product())
            .addString(head.ruleset())
            .addString(head.keys())
            .addString(head.cascades())
            .addString(head.triggers()));
  }

  @Override
  public DraftMap load(Statements sql, UUID system) {
    List<DraftField> fields =
        sql.query(
            "select row::text as row from draft_field where system_id = $1 order by dataset, position",
            Tuple.of(system),
            DraftRows.reader(DraftField.class));
    return withFields(sql, system, fields);
  }

  @Override
  public DraftMap load(Statements sql, UUID system, Collection<String> datasets) {
    return withFields(
        sql,
        system,
        fields(sql, system, datasets).values().stream().flatMap(List::stream).toList());
  }

  private DraftMap withFields(Statements sql, UUID system, List<DraftField> fields) {
    return new DraftMap(
        sql.query(
            "select row::text as row from draft_dataset where system_id = $1 order by position",
            Tuple.of(system),
            DraftRows.reader(DraftDataset.class)),
        fields,
        sql.query(
            "select row::text as row from draft_relation where system_id = $1 order by id",
            Tuple.of(system),
            DraftRows.reader(DraftRelation.class)));
  }

  @Override
  public void replace(Statements sql, UUID system, DraftMap draft) {
    sql.execute("delete from draft_relation where system_id = $1", Tuple.of(system));
    sql.execute("delete from draft_dataset where system_id = $1", Tuple.of(system));
    save(sql, system, draft.datasets(), draft.fields(), draft.relations());
  }

  @Override
  public void save(
      Statements sql,
      UUID system,
      Collection<DraftDataset> datasets,
      Collection<DraftField> fields,
      Collection<DraftRelation> relations) {
    DraftRows.datasets(sql, system, datasets);
    DraftRows.fields(sql, system, fields);
    DraftRows.relations(sql, system, relations);
  }

  @Override
  public List<DraftDataset> datasets(Statements sql, UUID system, String after, int limit) {
    return sql.query(
        "select row::text as row from draft_dataset where system_id = $1 and name > $2 order by name limit $3",
        Tuple.of(system, after == null ? "" : after, limit),
        DraftRows.reader(DraftDataset.class));
  }

  @Override
  public Map<String, List<DraftField>> fields(
      Statements sql, UUID system, Collection<String> datasets) {
    return sql
        .query(
            "select row::text as row from draft_field where system_id = $1 and dataset = any($2::text[]) order by dataset, position",
            Tuple.tuple().addUUID(system).addArrayOfString(datasets.toArray(String[]::new)),
            DraftRows.reader(DraftField.class))
        .stream()
        .collect(Collectors.groupingBy(DraftField::dataset, TreeMap::new, Collectors.toList()));
  }

  @Override
  public List<DraftRelation> relations(Statements sql, UUID system, String after, int limit) {
    return sql.query(
        "select row::text as row from draft_relation where system_id = $1 and id > $2 order by id limit $3",
        Tuple.of(system, after == null ? "" : after, limit),
        DraftRows.reader(DraftRelation.class));
  }

  @Override
  public Map<String, Map<String, Long>> counts(Statements sql, UUID system) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    sql.query(
            COUNTS,
            Tuple.of(system),
            row ->
                List.of(
                    row.getString("target"), row.getString("status"), row.getLong("n").toString()))
        .forEach(
            r ->
                counts
                    .computeIfAbsent(r.get(0), target -> new TreeMap<>())
                    .put(r.get(1), Long.valueOf(r.get(2))));
    return counts;
  }

  @Override
  public void record(
      Statements sql,
      UUID id,
      UUID system,
      Instant at,
      Actor actor,
      String reason,
      List<Decision> items) {
    sql.execute(
        """
        insert into decision (id, system_id, at, actor_iss, actor_sub, reason, items)
        values ($1, $2, $3, $4, $5, $6, $7::text::jsonb) on conflict (id) do nothing
        """,
        Tuple.tuple()
            .addUUID(id)
            .addUUID(system)
            .addOffsetDateTime(SqlTime.bind(at))
            .addString(actor.issuer())
            .addString(actor.subject())
            .addString(reason)
            .addString(MapJson.write(items)));
  }
}
