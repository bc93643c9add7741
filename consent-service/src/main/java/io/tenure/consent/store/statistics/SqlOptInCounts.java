package io.tenure.consent.store.statistics;

import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.statistics.Months;
import io.tenure.consent.domain.statistics.OptInCount;
import io.tenure.consent.usecase.statistics.OptInCounts;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;

/** Counts in PostgreSQL. A person with several references counts once. */
@ApplicationScoped
class SqlOptInCounts implements OptInCounts {
  private static final String COUNT =
      """
      select e.purpose, e.purpose_version, e.channel,
             to_char(e.effective_at at time zone 'UTC', 'YYYY-MM') as month,
             count(distinct coalesce(l.person::text, e.subject)) as asked,
             count(distinct coalesce(l.person::text, e.subject)) filter (where e.type = 'GIVEN')
               as agreed
      from consent_event e
      left join subject_link l on l.subject = e.subject
      where e.effective_at >= $1 and e.effective_at < $2 and e.recorded_at >= $1
        and e.type in ('REQUESTED', 'DEFERRED', 'GIVEN', 'REFUSED') and e.provenance = 'DIRECT'
      group by e.purpose, e.purpose_version, e.channel, month
      order by e.purpose, e.purpose_version, e.channel, month
      """;

  private final Database database;

  SqlOptInCounts(Database database) {
    this.database = database;
  }

  @Override
  public List<OptInCount> count(Months months) {
    return database.query(
        COUNT,
        Tuple.of(SqlTime.bind(months.begin()), SqlTime.bind(months.end())),
        row ->
            new OptInCount(
                row.getString("purpose"),
                row.getInteger("purpose_version"),
                Channel.valueOf(row.getString("channel")),
                YearMonth.parse(row.getString("month")),
                row.getLong("asked"),
                row.getLong("agreed")));
  }
}
