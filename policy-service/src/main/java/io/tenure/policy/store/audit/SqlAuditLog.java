package io.tenure.policy.store.audit;

import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.policy.usecase.audit.AuditEntry;
import io.tenure.policy.usecase.audit.AuditFilter;
import io.tenure.policy.usecase.audit.AuditLog;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the audit log. */
@ApplicationScoped
class SqlAuditLog implements AuditLog {
  private static final String BETWEEN =
      """
      SELECT * FROM audit_entry
      WHERE seq > $1 AND seq <= $2
        AND ($3::text IS NULL OR actor_subject = $3)
        AND ($4::text IS NULL OR actor_issuer = $4)
        AND ($5::text IS NULL OR act = $5)
        AND ($6::text IS NULL OR object_id = $6)
        AND ($7::integer IS NULL OR object_version = $7)
        AND ($8::timestamptz IS NULL OR at >= $8)
        AND ($9::timestamptz IS NULL OR at < $9)
      ORDER BY seq
      LIMIT $10
      """;

  private final Database database;

  SqlAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public List<AuditEntry> between(long after, long upTo, AuditFilter filter, int limit) {
    return database.query(
        BETWEEN,
        Tuple.tuple()
            .addLong(after)
            .addLong(upTo)
            .addString(filter.actor())
            .addString(filter.issuer())
            .addString(filter.act() == null ? null : filter.act().name())
            .addString(filter.objectId())
            .addInteger(filter.version())
            .addOffsetDateTime(SqlTime.bind(filter.from()))
            .addOffsetDateTime(SqlTime.bind(filter.to()))
            .addInteger(limit),
        AuditRows::read);
  }

  @Override
  public long last() {
    return database
        .query("SELECT last_seq FROM journal WHERE name = 'audit'", row -> row.getLong("last_seq"))
        .getFirst();
  }
}
