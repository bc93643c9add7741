package io.tenure.classification.store;

import io.tenure.classification.domain.map.DraftDataset;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.map.DraftRelation;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes rows of the draft's tables, some thousand in one statement. */
final class DraftRows {

  private static final int BATCH = 2000;

  private static final String DATASETS =
      """
      insert into draft_dataset (system_id, name, position, kind, status, confidence, row)
      select $1, n, p, k, s, c, r::jsonb
      from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::float8[], $7::text[])
           as t (n, p, k, s, c, r)
      on conflict (system_id, name) do update
      set position = excluded.position, kind = excluded.kind, status = excluded.status,
          confidence = excluded.confidence, row = excluded.row
      """;

  private static final String FIELDS =
      """
      insert into draft_field (system_id, dataset, name, position, category, status, confidence, row)
      select $1, d, n, p, g, s, c, r::jsonb
      from unnest($2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::float8[], $8::text[])
           as t (d, n, p, g, s, c, r)
      on conflict (system_id, dataset, name) do update
      set position = excluded.position, category = excluded.category, status = excluded.status,
          confidence = excluded.confidence, row = excluded.row
      """;

  private static final String RELATIONS =
      """
      insert into draft_relation (system_id, id, status, confidence, row)
      select $1, i, s, c, r::jsonb
      from unnest($2::text[], $3::text[], $4::float8[], $5::text[]) as t (i, s, c, r)
      on conflict (system_id, id) do update
      set status = excluded.status, confidence = excluded.confidence, row = excluded.row
      """;

  private DraftRows() {}

  static void datasets(Statements sql, UUID system, Collection<DraftDataset> rows) {
    batches(
        rows,
        part ->
            sql.execute(
                DATASETS,
                Tuple.tuple()
                    .addUUID(system)
                    .addArrayOfString(texts(part, DraftDataset::name))
                    .addArrayOfInteger(
                        part.stream().map(DraftDataset::position).toArray(Integer[]::new))
                    .addArrayOfString(texts(part, d -> d.dataset().kind()))
                    .addArrayOfString(texts(part, d -> d.status().name()))
                    .addArrayOfDouble(
                        part.stream().map(DraftDataset::confidence).toArray(Double[]::new))
                    .addArrayOfString(texts(part, MapJson::write))));
  }

  static void fields(Statements sql, UUID system, Collection<DraftField> rows) {
    batches(
        rows,
        part ->
            sql.execute(
                FIELDS,
                Tuple.tuple()
                    .addUUID(system)
                    .addArrayOfString(texts(part, DraftField::dataset))
                    .addArrayOfString(texts(part, f -> f.field().name()))
                    .addArrayOfInteger(
                        part.stream().map(DraftField::position).toArray(Integer[]::new))
                    .addArrayOfString(texts(part, f -> f.field().category()))
                    .addArrayOfString(texts(part, f -> f.field().status().name()))
                    .addArrayOfDouble(
                        part.stream().map(f -> f.field().confidence()).toArray(Double[]::new))
                    .addArrayOfString(texts(part, MapJson::write))));
  }

  static void relations(Statements sql, UUID system, Collection<DraftRelation> rows) {
    batches(
        rows,
        part ->
            sql.execute(
                RELATIONS,
                Tuple.tuple()
                    .addUUID(system)
                    .addArrayOfString(texts(part, r -> r.relation().id()))
                    .addArrayOfString(texts(part, r -> r.relation().status().name()))
                    .addArrayOfDouble(
                        part.stream().map(r -> r.relation().confidence()).toArray(Double[]::new))
                    .addArrayOfString(texts(part, MapJson::write))));
  }

  static <T> Function<Row, T> reader(Class<T> type) {
    return row -> MapJson.read(row.getString("row"), type);
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static <T> void batches(Collection<T> rows, Consumer<List<T>> write) {
    List<T> all = new ArrayList<>(rows);
    for (int from = 0; from < all.size(); from += BATCH) {
      write.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }
}
