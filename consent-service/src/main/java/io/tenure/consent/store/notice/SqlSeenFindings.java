package io.tenure.consent.store.notice;

import io.tenure.consent.domain.notice.Finding;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.usecase.notice.SeenFindings;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Rows of {@code notice_attention}. */
@ApplicationScoped
class SqlSeenFindings implements SeenFindings {
  private static final String INSERT =
      """
      insert into notice_attention (notice, version, kind, what, since, first_seen)
      values ($1, $2, $3, $4, $5, $6) on conflict do nothing
      """;

  private final Database database;

  SqlSeenFindings(Database database) {
    this.database = database;
  }

  @Override
  public boolean firstSeen(NoticeVersion notice, Finding finding, Instant now) {
    Tuple row =
        Tuple.tuple()
            .addString(notice.key().value())
            .addInteger(notice.version())
            .addString(finding.kind().name())
            .addString(finding.what())
            .addString(finding.since().name())
            .addOffsetDateTime(SqlTime.bind(now));
    return database.execute(INSERT, row) == 1;
  }
}
