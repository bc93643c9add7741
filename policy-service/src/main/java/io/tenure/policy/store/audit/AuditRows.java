package io.tenure.policy.store.audit;

import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.SqlTime;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.usecase.audit.AuditEntry;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Set;

/** Between acts and rows of {@code audit_entry}. */
final class AuditRows {

  private AuditRows() {}

  /** A row without its number, as {@code audit_append} takes it. */
  static String write(Act act) {
    return new JsonObject()
        .put("id", act.id().toString())
        .put("at", act.at().toString())
        .put("actor_issuer", act.by().issuer())
        .put("actor_subject", act.by().subject())
        .put("actor_client", act.by().client())
        .put("act", act.kind().name())
        .put("object_type", act.target().type())
        .put("object_id", act.target().id())
        .put("object_version", act.target().version())
        .put("digest_before", act.digestBefore())
        .put("digest_after", act.digestAfter())
        .put("reason", act.reason())
        .encode();
  }

  static AuditEntry read(Row row) {
    String subject = row.getString("actor_subject");
    return new AuditEntry(
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
            new Act.Target(
                row.getString("object_type"),
                row.getString("object_id"),
                row.getInteger("object_version")),
            row.getString("digest_before"),
            row.getString("digest_after"),
            row.getString("reason")));
  }
}
