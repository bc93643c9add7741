package io.tenure.classification.store;

import io.tenure.classification.domain.search.SearchTerms;
import io.tenure.classification.usecase.search.MapSearch;
import io.tenure.kit.sql.Database;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Searches the fields of the newest versions in PostgreSQL. */
@ApplicationScoped
class SqlMapSearch implements MapSearch {

  private static final String FIND =
      """
      select f.*, s.key as system_key
      from map_field f join system s on s.id = f.system_id
      where ($1::uuid is null or f.system_id = $1)
        and ($2::text[] is null or f.category = any($2))
        and ($3::text[] is null or f.sensitivity = any($3))
        and ($4::text is null or f.kind = $4)
        and (not $5::boolean or f.category is not null)
        and not exists (
          select from unnest($6::text[]) as w (word)
          where position(w.word in lower(f.dataset || '.' || f.name || ' ' || coalesce(f.category, ''))) = 0)
        and ($7::text is null or (s.key, f.dataset, f.name) > ($7, $8, $9))
      order by s.key, f.dataset, f.name
      limit $10
      """;

  private final Database database;

  SqlMapSearch(Database database) {
    this.database = database;
  }

  @Override
  public List<Found> find(SearchTerms terms, Found after, int limit) {
    return database.query(
        FIND,
        Tuple.tuple()
            .addUUID(terms.system())
            .addArrayOfString(
                terms.categories() == null ? null : terms.categories().toArray(String[]::new))
            .addArrayOfString(
                terms.sensitivities().isEmpty()
                    ? null
                    : terms.sensitivities().stream().map(Enum::name).toArray(String[]::new))
            .addString(terms.kind())
            .addBoolean(terms.labelled())
            .addArrayOfString(terms.words().toArray(String[]::new))
            .addString(after == null ? null : after.systemKey())
            .addString(after == null ? null : after.dataset())
            .addString(after == null ? null : after.field())
            .addInteger(limit),
        SqlMapSearch::read);
  }

  private static Found read(Row row) {
    return new Found(
        row.getUUID("system_id"),
        row.getString("system_key"),
        row.getInteger("version"),
        row.getString("dataset"),
        row.getString("kind"),
        row.getLong("row_count"),
        row.getString("name"),
        row.getString("category"),
        row.getString("sensitivity"));
  }
}
