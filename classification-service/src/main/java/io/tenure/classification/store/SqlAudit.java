package io.tenure.classification.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.usecase.audit.AuditLog;
import io.tenure.classification.usecase.audit.AuditTrail;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The audit log in PostgreSQL; a function of the database draws the numbers. */
@ApplicationScoped
class SqlAudit implements AuditTrail, AuditLog {

  private static final String AFTER =
      """
      select * from audit_entry
      where seq > $1
        and ($2::text is null or actor_subject = $2)
        and ($3::text is null or act = $3)
        and ($4::text is null or object_id = $4)
        and ($5::timestamptz is null or at >= $5)
        and ($6::timestamptz is null or at < $6)
      order by seq
      limit $7
      """;

  private static final String DETECTOR = "DETECTOR";

  private final Database database;

  SqlAudit(Database database) {
    this.database = database;
  }

  @Override
  public Uni<Void> record(Act act) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select audit_append(cast(cast(?1 as text) as jsonb))", Long.class)
                    .setParameter(1, write(act))
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public void record(Statements transaction, Act act) {
    transaction.query(
        "select audit_append($1::text::jsonb) as seq",
        Tuple.of(write(act)),
        row -> row.getLong("seq"));
  }

  @Override
  public List<Entry> after(long after, Filter filter, int limit) {
    return database.query(
        AFTER,
        Tuple.tuple()
            .addLong(after)
            .addString(filter.actor())
            .addString(filter.act() == null ? null : filter.act().name())
            .addString(filter.system() == null ? filter.detector() : filter.system().toString())
            .addOffsetDateTime(SqlTime.bind(filter.from()))
            .addOffsetDateTime(SqlTime.bind(filter.to()))
            .addInteger(limit),
        SqlAudit::read);
  }

  private static String write(Act act) {
    return new JsonObject()
        .put("id", act.id().toString())
        .put("at", act.at().toString())
        .put("actor_issuer", act.by().issuer())
        .put("actor_subject", act.by().subject())
        .put("actor_client", act.by().client())
        .put("act", act.kind().name())
        .put("object_type", act.system() == null ? DETECTOR : "SYSTEM")
        .put("object_id", act.system() == null ? act.detector() : act.system().toString())
        .put("object_version", act.version())
        .put("digest_before", act.digestBefore())
        .put("digest_after", act.digestAfter())
        .put("reason", act.reason())
        .encode();
  }

  private static Entry read(Row row) {
    String subject = row.getString("actor_subject");
    boolean ofDetector = DETECTOR.equals(row.getString("object_type"));
    return new Entry(
        row.getLong("seq"),
        new Act(
            row.getUUID("id"),
            SqlTime.read(row, "at"),
            new Actor(
                row.getString("actor_issuer"),
                subject,
                subject,
                row.getString("actor_client"),
                Set.of()),
            Act.Kind.valueOf(row.getString("act")),
            ofDetector ? null : UUID.fromString(row.getString("object_id")),
            ofDetector ? row.getString("object_id") : null,
            row.getLong("object_version"),
            row.getString("digest_before"),
            row.getString("digest_after"),
            row.getString("reason")));
  }
}
