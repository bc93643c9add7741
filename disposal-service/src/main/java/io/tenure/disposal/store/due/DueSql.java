package io.tenure.disposal.store.due;

import io.tenure.disposal.usecase.due.DueQueries;
import io.tenure.disposal.usecase.due.DueStore;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What is due, in PostgreSQL. */
@ApplicationScoped
class DueSql implements DueStore {

  private static final String INVENTORY =
      """
      select c.system_id, c.dataset, c.records, c.absent, coalesce(q.waiting, 0) as waiting, s.completed_at, s.vanished, s.map_version, s.findings
        from (select system_id, dataset, count(*) filter (where present) as records, count(*) filter (where not present) as absent
                from record where $1::uuid is null or system_id = $1 group by system_id, dataset) c
        left join (select r.system_id, r.dataset, count(*) as waiting from evaluation_queue e join record r on r.id = e.record_id
                    group by r.system_id, r.dataset) q on q.system_id = c.system_id and q.dataset = c.dataset
        left join sync_state s on s.system_id = c.system_id and s.dataset = c.dataset
       order by c.system_id, c.dataset
      """;
  private static final String SUMMARY =
      """
      select p.system_id, p.dataset, a.status, a.disposition, a.rule, sum(a.n)::bigint as items
        from (select profile_id, status, disposition,
                     case status when 'REVIEW' then reviewing_rule else coalesce(winning_maximum, restricting_rule, reviewing_rule) end as rule,
                     count(*) as n
                from assessment
               where $1::uuid is null or profile_id in (select id from profile where system_id = $1)
               group by 1, 2, 3, 4) a
        join profile p on p.id = a.profile_id
       group by p.system_id, p.dataset, a.status, a.disposition, a.rule
       order by p.system_id, p.dataset, a.status, a.disposition, a.rule
      """;
  private static final String COLUMNS =
      """
      select a.record_id, a.group_id, p.system_id, p.dataset, a.status, a.disposition, a.retain_until, a.retain_open, a.restrict_from,
             a.review_from, a.dispose_from, a.winning_minimum, a.restricting_rule, a.reviewing_rule, a.winning_maximum, a.out_of_use, a.missing, a.plan_id, a.consent_seq, a.evaluated_at
        from assessment a join profile p on p.id = a.profile_id
      """;
  private static final String ITEMS =
      COLUMNS
          + """
           where ($1::uuid is null or p.system_id = $1) and ($2::text is null or p.dataset = $2) and ($3::text is null or a.status = $3)
             and ($4::text is null or a.disposition = $4) and ($5::text is null or $5 in (a.winning_maximum, a.winning_minimum, a.restricting_rule, a.reviewing_rule))
             and ($6::text is null or (coalesce(least(a.restrict_from, a.review_from, a.dispose_from), 'infinity'::timestamptz), a.record_id, a.group_id) > ($6::text::timestamptz, $7::uuid, $8::text))
           order by coalesce(least(a.restrict_from, a.review_from, a.dispose_from), 'infinity'::timestamptz), a.record_id, a.group_id limit $9
          """;

  private final Database database;

  DueSql(Database database) {
    this.database = database;
  }

  @Override
  public List<InventoryLine> inventory(UUID systemId) {
    return database.query(INVENTORY, Tuple.of(systemId), DueSql::inventoryLine);
  }

  @Override
  public List<DueLine> summary(UUID systemId) {
    return database.query(
        SUMMARY,
        Tuple.of(systemId),
        row ->
            new DueLine(
                row.getUUID("system_id"),
                row.getString("dataset"),
                row.getString("status"),
                row.getString("disposition"),
                row.getString("rule"),
                row.getLong("items")));
  }

  @Override
  public List<DueItem> items(DueFilter f, Optional<Cursor> after, int limit) {
    List<Object> values =
        Arrays.asList(
            f.system(),
            f.dataset(),
            f.status(),
            f.disposition(),
            f.rule(),
            after.map(DueSql::place).orElse(null),
            after.map(c -> c.key(1, UUID::fromString)).orElse(null),
            after.map(c -> c.key(2)).orElse(null),
            limit);
    return database.query(ITEMS, Tuple.from(values), DueSql::item);
  }

  /** Only what this list wrote itself: an instant, or infinity. */
  private static String place(Cursor cursor) {
    return cursor.key(0).equals(DueQueries.UNDATED)
        ? "infinity"
        : cursor.key(0, Instant::parse).toString();
  }

  @Override
  public List<AssessedGroup> groups(UUID recordId) {
    return database.query(
        COLUMNS + " where a.record_id = $1 order by a.group_id",
        Tuple.of(recordId),
        row ->
            new AssessedGroup(
                item(row),
                row.getLong("plan_id"),
                row.getLong("consent_seq"),
                SqlTime.read(row, "evaluated_at")));
  }

  private static DueItem item(Row row) {
    return new DueItem(
        row.getUUID("record_id"),
        row.getString("group_id"),
        row.getUUID("system_id"),
        row.getString("dataset"),
        row.getString("status"),
        row.getString("disposition"),
        SqlTime.read(row, "retain_until"),
        row.getBoolean("retain_open"),
        SqlTime.read(row, "restrict_from"),
        SqlTime.read(row, "review_from"),
        SqlTime.read(row, "dispose_from"),
        row.getBoolean("out_of_use"),
        row.getString("winning_minimum"),
        row.getString("restricting_rule"),
        row.getString("reviewing_rule"),
        row.getString("winning_maximum"),
        List.of(row.getArrayOfStrings("missing")));
  }

  private static InventoryLine inventoryLine(Row row) {
    Map<String, Long> findings = new TreeMap<>();
    JsonObject counted = row.getJsonObject("findings");
    if (counted != null) {
      counted.forEach(
          entry -> findings.put(entry.getKey(), ((Number) entry.getValue()).longValue()));
    }
    return new InventoryLine(
        row.getUUID("system_id"),
        row.getString("dataset"),
        row.getLong("records"),
        row.getLong("absent"),
        row.getLong("waiting"),
        SqlTime.read(row, "completed_at"),
        row.getLong("vanished"),
        row.getInteger("map_version"),
        findings);
  }
}
