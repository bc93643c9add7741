package io.tenure.consent.store.period;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.domain.period.Periods;
import io.tenure.consent.store.notice.NoticeJson;
import io.tenure.consent.usecase.period.PeriodStore;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Published periods in PostgreSQL. */
@ApplicationScoped
class SqlPeriodStore implements PeriodStore {
  private static final String LAST =
      "select body::text, checked_at from published_periods where controller = $1 and language = $2";

  private static final String OF_VERSION =
      "select body::text from published_periods_version where controller = $1 and version = $2";

  private static final String KEEP =
      """
      insert into published_periods (controller, language, version, body, checked_at)
      values ($1, $2, $3, $4::text::jsonb, $5)
      on conflict (controller, language) do update
        set version = excluded.version, body = excluded.body, checked_at = excluded.checked_at
        where published_periods.checked_at < excluded.checked_at
      """;

  private static final String KEEP_VERSION =
      """
      insert into published_periods_version (controller, version, body, kept_at)
      values ($1, $2, $3::text::jsonb, $4) on conflict do nothing
      """;

  private final Database database;
  private final NoticeJson json;

  SqlPeriodStore(Database database, NoticeJson json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Optional<FetchedPeriods> last(String controller, String language) {
    return database.first(
        LAST,
        Tuple.of(controller, language),
        row ->
            new FetchedPeriods(
                json.read(row.getString("body"), Periods.class),
                SqlTime.read(row, "checked_at"),
                true));
  }

  @Override
  public Optional<Periods> ofVersion(String controller, int version) {
    return database.first(
        OF_VERSION,
        Tuple.of(controller, version),
        row -> json.read(row.getString("body"), Periods.class));
  }

  @Override
  public void keep(Periods periods, Instant checkedAt) {
    String body = json.write(periods);
    database.execute(
        KEEP,
        Tuple.of(
            periods.controller(),
            periods.language(),
            periods.version(),
            body,
            SqlTime.bind(checkedAt)));
    if (periods.language().equals(Language.EN.tag())) {
      database.execute(
          KEEP_VERSION,
          Tuple.of(periods.controller(), periods.version(), body, SqlTime.bind(checkedAt)));
    }
  }
}
