package io.tenure.consent.store.notice;

import io.tenure.consent.usecase.period.NoticeControllers;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Controllers of notices in force. */
@ApplicationScoped
class SqlNoticeControllers implements NoticeControllers {
  private static final String SELECT =
      """
      select distinct content ->> 'controller' as controller from (
        select distinct on (notice) content from notice_version
        where state = 'PUBLISHED' and effective_from <= $1
        order by notice, effective_from desc, version desc) as in_force
      order by 1
      """;

  private final Database database;

  SqlNoticeControllers(Database database) {
    this.database = database;
  }

  @Override
  public List<String> at(Instant instant) {
    return database.query(
        SELECT, Tuple.of(SqlTime.bind(instant)), row -> row.getString("controller"));
  }
}
