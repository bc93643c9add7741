package io.tenure.classification.store;

import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.review.Impact;
import io.tenure.classification.domain.review.ReviewFilter;
import io.tenure.classification.domain.review.ReviewItem;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.classification.usecase.review.ReviewStore;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.kit.sql.Database;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The review queue in PostgreSQL; weights come from the domain. */
@ApplicationScoped
class SqlReviewStore implements ReviewStore {

  /** Parameters 1 to 16: the filter and the weights. */
  private static final String ITEMS =
      """
      with dispute as (
        select distinct system_id, dataset, field, relation from finding
        where closed_at is null and starts_with(code, 'proposal.')
      ), dataset as (
        select d.system_id, d.name, d.kind, d.status, d.confidence, (d.row -> 'dataset' ->> 'rowCount')::bigint as row_count,
          case max(case when (f.row ->> 'vanished')::boolean then 0 else weigh.rank end)
            when 3 then 'HIGH' when 2 then 'MODERATE' when 1 then 'LOW' else 'UNKNOWN' end as sensitivity
        from draft_dataset d
          left join draft_field f on f.system_id = d.system_id and f.dataset = d.name
          left join (values ('HIGH', 3), ('MODERATE', 2), ('LOW', 1)) as weigh (name, rank)
            on weigh.name = f.row -> 'field' ->> 'sensitivity'
        where ($1::uuid is null or d.system_id = $1) and not (d.row ->> 'vanished')::boolean
        group by d.system_id, d.name
      ), item as (
        select 'FIELD' as target, f.system_id, f.dataset, f.name, d.kind, f.category,
          f.row -> 'field' ->> 'sensitivity' as sensitivity, d.row_count, f.confidence, f.status,
          exists (select from dispute x where x.system_id = f.system_id and x.dataset = f.dataset and x.field = f.name) as disputed
        from draft_field f join dataset d on d.system_id = f.system_id and d.name = f.dataset
        where not (f.row ->> 'vanished')::boolean and ($2::text is null or $2 = 'FIELD')
        union all
        select 'DATASET', d.system_id, d.name, '', d.kind, null, d.sensitivity, d.row_count, d.confidence, d.status,
          exists (select from dispute x where x.system_id = d.system_id and x.dataset = d.name and x.field is null and x.relation is null)
        from dataset d
        where $2::text is null or $2 = 'DATASET'
        union all
        select 'RELATION', r.system_id, d.name, r.id, d.kind, null, d.sensitivity, d.row_count, r.confidence, r.status,
          exists (select from dispute x where x.system_id = r.system_id and x.relation = r.id)
        from draft_relation r join dataset d on d.system_id = r.system_id and d.name = r.row -> 'relation' ->> 'from'
        where $2::text is null or $2 = 'RELATION'
      ), waiting as (
        select i.*, s.key as system_key,
          (case i.sensitivity when 'HIGH' then $3::int when 'MODERATE' then $4::int when 'LOW' then $5::int else $6::int end)::float8
            * greatest(i.row_count, 1)
            * case when i.disputed then $7::float8 else greatest(1 - i.confidence, $8::float8) end as impact
        from item i join system s on s.id = i.system_id
        where (i.status = 'PROPOSED' or i.disputed)
          and ($9::boolean is null or (i.disputed and i.status <> 'PROPOSED') = $9)
          and ($10::text is null or i.dataset like $10)
          and ($11::text[] is null or i.category = any($11))
          and (not $12::boolean or i.category is null)
          and ($13::text is null or i.kind = $13)
          and ($14::text[] is null or i.sensitivity = any($14))
          and i.confidence between $15::float8 and $16::float8
      )
      """;

  private static final String QUEUE =
      ITEMS
          + """
            select * from waiting
            where $17::float8 is null
              or impact < $17
              or impact = $17 and (system_key, target, dataset, name) > ($18, $19, $20, $21)
            order by impact desc, system_key, target, dataset, name
            limit $22
            """;

  private static final String IN_ORDER =
      ITEMS
          + """
            select * from waiting
            where $17::text is null or (dataset, name) > ($17, $18)
            order by dataset, name
            limit $19
            """;

  private static final String SUMMARY =
      ITEMS + "select target, sensitivity, count(*) as n from waiting group by target, sensitivity";

  private final Database database;

  SqlReviewStore(Database database) {
    this.database = database;
  }

  @Override
  public List<ReviewItem> queue(ReviewFilter filter, ReviewItem after, int limit) {
    boolean first = after == null;
    return database.query(
        QUEUE,
        parameters(filter)
            .addDouble(first ? null : after.impact())
            .addString(first ? null : after.systemKey())
            .addString(first ? null : after.target().name())
            .addString(first ? null : after.dataset())
            .addString(first ? null : after.name())
            .addInteger(limit),
        SqlReviewStore::read);
  }

  @Override
  public List<ReviewItem> inOrder(ReviewFilter filter, ReviewItem after, int limit) {
    return database.query(
        IN_ORDER,
        parameters(filter)
            .addString(after == null ? null : after.dataset())
            .addString(after == null ? null : after.name())
            .addInteger(limit),
        SqlReviewStore::read);
  }

  @Override
  public Summary summary(ReviewFilter filter) {
    Map<Target, Long> byTarget = new EnumMap<>(Target.class);
    Map<Sensitivity, Long> bySensitivity = new EnumMap<>(Sensitivity.class);
    List<Long> counts =
        database.query(
            SUMMARY,
            parameters(filter),
            row -> {
              long n = row.getLong("n");
              byTarget.merge(Target.valueOf(row.getString("target")), n, Long::sum);
              bySensitivity.merge(Sensitivity.valueOf(row.getString("sensitivity")), n, Long::sum);
              return n;
            });
    return new Summary(counts.stream().mapToLong(Long::longValue).sum(), byTarget, bySensitivity);
  }

  private static Tuple parameters(ReviewFilter filter) {
    return Tuple.tuple()
        .addUUID(filter.system())
        .addString(filter.target() == null ? null : filter.target().name())
        .addInteger(Impact.weight(Sensitivity.HIGH))
        .addInteger(Impact.weight(Sensitivity.MODERATE))
        .addInteger(Impact.weight(Sensitivity.LOW))
        .addInteger(Impact.weight(Sensitivity.UNKNOWN))
        .addDouble(Impact.DISPUTED)
        .addDouble(Impact.LEAST_UNCERTAINTY)
        .addBoolean(filter.disputed())
        .addString(filter.datasetPattern())
        .addArrayOfString(
            filter.categories() == null ? null : filter.categories().toArray(String[]::new))
        .addBoolean(filter.uncategorised())
        .addString(filter.kind())
        .addArrayOfString(
            filter.sensitivities().isEmpty()
                ? null
                : filter.sensitivities().stream().map(Enum::name).toArray(String[]::new))
        .addDouble(filter.minConfidence() == null ? 0.0 : filter.minConfidence())
        .addDouble(filter.maxConfidence() == null ? 1.0 : filter.maxConfidence());
  }

  private static ReviewItem read(Row row) {
    return new ReviewItem(
        row.getUUID("system_id"),
        row.getString("system_key"),
        Target.valueOf(row.getString("target")),
        row.getString("dataset"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("category"),
        Sensitivity.valueOf(row.getString("sensitivity")),
        row.getLong("row_count"),
        row.getDouble("confidence"),
        Status.valueOf(row.getString("status")),
        row.getBoolean("disputed"),
        row.getDouble("impact"));
  }
}
