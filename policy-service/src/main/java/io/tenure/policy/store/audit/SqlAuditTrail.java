package io.tenure.policy.store.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.sql.Statements;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.usecase.audit.AuditTrail;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the audit log, by a function of the database that draws the number. */
@ApplicationScoped
class SqlAuditTrail implements AuditTrail {

  @Override
  public Uni<Void> record(Act act) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select audit_append(cast(cast(?1 as text) as jsonb))", Long.class)
                    .setParameter(1, AuditRows.write(act))
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public void record(Statements transaction, Act act) {
    transaction.query(
        "SELECT audit_append($1::text::jsonb) AS seq",
        Tuple.of(AuditRows.write(act)),
        row -> row.getLong("seq"));
  }
}
