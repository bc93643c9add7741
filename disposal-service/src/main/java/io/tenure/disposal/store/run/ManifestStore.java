package io.tenure.disposal.store.run;

import io.tenure.disposal.domain.run.DueGroup;
import io.tenure.disposal.domain.run.Manifest;
import io.tenure.disposal.domain.run.ManifestItem;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.store.hold.HoldSql;
import io.tenure.disposal.usecase.run.Manifests;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is due, record by record, and the list that a run makes of it. */
@ApplicationScoped
class ManifestStore implements Manifests {

  private static final String DUE =
      """
      with covers as (select key as dataset, array(select jsonb_array_elements_text(value)) as covers from jsonb_each($6::jsonb))
      select r.id, r.dataset, r.fingerprint, min(a.plan_id) as plan_id, min(p.digest) as plan_digest,
             bool_and(a.status = 'DUE' and a.disposition = 'ERASE') and 'ERASE' = any ($3) as whole,
             coalesce(json_agg(%1$s) filter (where a.status = 'DUE' and a.disposition in ('ERASE', 'ANONYMISE') and a.disposition = any ($3)
               and not exists (select 1 from item c where c.record_id = r.id and c.state = 'CERTIFIED' and c.form = 'CLEAR' and a.group_id = any (c.groups))), '[]')::text as due,
             coalesce(json_agg(%3$s) filter (where a.out_of_use and a.status <> 'DUE' and 'RESTRICT' = any ($3)
               and not exists (select 1 from restriction c where c.record_id = r.id and a.group_id = any (c.groups))), '[]')::text as restricts,
             exists (select 1 from hold h, covers i where h.state in ('REQUESTED', 'ACTIVE') and i.dataset = r.dataset and %2$s) as held
        from record r
        join assessment a on a.record_id = r.id
        join plan p on p.id = a.plan_id
       where r.system_id = $1 and r.present and r.record_ref_enc is not null
         and (cardinality($2::text[]) = 0 or r.dataset = any ($2)) and r.id > $4
         and exists (select 1 from assessment d where d.record_id = r.id and (
               (d.status = 'DUE' and d.disposition = any ($3)) or (d.out_of_use and d.status <> 'DUE' and 'RESTRICT' = any ($3))))
         and not exists (select 1 from shell s where s.record_id = r.id)
         and not exists (select 1 from item o join run u on u.id = o.run_id where o.record_id = r.id and (
               o.state in ('INTENT', 'UNKNOWN', 'VERIFYING', 'ERASED', 'NEEDS_ATTENTION')
               or (o.state in ('PLANNED', 'READY', 'CLAIMED') and u.state in ('PLANNED', 'APPROVED', 'RUNNING', 'PAUSED'))))
       group by r.id, r.dataset, r.fingerprint
       order by r.id limit $5
      """
          .formatted(
              """
              json_build_object('g', a.group_id, 'd', a.disposition, 'x', a.winning_maximum, 'm', a.winning_minimum,
                'f', to_char(a.dispose_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'u', to_char(a.retain_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by a.group_id""",
              HoldSql.COVERS_ITEM,
              """
              json_build_object('g', a.group_id, 'd', 'RESTRICT', 'm', a.winning_minimum,
                'x', case least(a.restrict_from, a.review_from, a.dispose_from)
                       when a.restrict_from then a.restricting_rule when a.review_from then a.reviewing_rule else a.winning_maximum end,
                'f', to_char(least(a.restrict_from, a.review_from, a.dispose_from) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'u', to_char(a.retain_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by a.group_id""");

  @Override
  public List<DueRecord> due(
      Statements sql, Run.Order order, UUID after, int limit, Map<String, List<String>> covers) {
    JsonObject json = new JsonObject();
    covers.forEach((dataset, all) -> json.put(dataset, new JsonArray(new ArrayList<>(all))));
    return sql.query(
        DUE,
        Tuple.tuple()
            .addValue(order.systemId())
            .addValue(order.datasets().toArray(String[]::new))
            .addValue(order.dispositions().toArray(String[]::new))
            .addValue(after)
            .addValue(limit)
            .addValue(json),
        ManifestStore::dueRecord);
  }

  @Override
  public String write(Statements sql, UUID runId, String header, List<ManifestItem> ordered) {
    Manifest manifest = Manifest.of(header);
    List<Tuple> rows = new ArrayList<>(ordered.size());
    for (int i = 0; i < ordered.size(); i++) {
      manifest.add(ordered.get(i));
      rows.add(row(runId, i, ordered.get(i)));
    }
    for (int from = 0; from < rows.size(); from += 1_000) {
      sql.executeBatch(
          """
          insert into item (id, run_id, position, stage, record_id, dataset, form, groups, plan_id, fingerprint,
                            dispose_from, reasons, covers, state, updated_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'PLANNED', clock_timestamp())
          """,
          rows.subList(from, Math.min(from + 1_000, rows.size())));
    }
    return manifest.digest();
  }

  private static Tuple row(UUID runId, int position, ManifestItem item) {
    JsonArray reasons = new JsonArray();
    item.groups()
        .forEach(
            g ->
                reasons.add(
                    new JsonObject()
                        .put("group", g.groupId())
                        .put("disposition", g.disposition())
                        .put("maximum", g.maximum())
                        .put("minimum", g.minimum())
                        .put("disposeFrom", text(g.disposeFrom()))
                        .put("retainUntil", text(g.retainUntil()))));
    return Tuple.tuple()
        .addValue(UUID.randomUUID())
        .addValue(runId)
        .addValue(position)
        .addValue(item.stage())
        .addValue(item.recordId())
        .addValue(item.dataset())
        .addValue(item.form().name())
        .addValue(item.groupIds().toArray(String[]::new))
        .addValue(item.planId())
        .addValue(Buffer.buffer(HexFormat.of().parseHex(item.fingerprint())))
        .addValue(SqlTime.bind(earliest(item)))
        .addValue(reasons.encode())
        .addValue(item.covers().toArray(String[]::new));
  }

  private static Instant earliest(ManifestItem item) {
    return item.groups().stream()
        .map(DueGroup::disposeFrom)
        .filter(java.util.Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static String text(Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static DueRecord dueRecord(Row row) {
    return new DueRecord(
        row.getUUID("id"),
        row.getString("dataset"),
        HexFormat.of().formatHex(row.getBuffer("fingerprint").getBytes()),
        row.getLong("plan_id"),
        row.getString("plan_digest"),
        row.getBoolean("whole"),
        groups(row.getString("due")),
        groups(row.getString("restricts")),
        row.getBoolean("held"));
  }

  private static List<DueGroup> groups(String json) {
    return new JsonArray(json)
        .stream()
            .map(JsonObject.class::cast)
            .map(
                g ->
                    new DueGroup(
                        g.getString("g"),
                        g.getString("d"),
                        g.getString("x"),
                        g.getString("m"),
                        instant(g.getString("f")),
                        instant(g.getString("u"))))
            .toList();
  }

  private static Instant instant(String text) {
    return text == null ? null : Instant.parse(text);
  }
}
