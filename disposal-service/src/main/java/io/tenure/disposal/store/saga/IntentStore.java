package io.tenure.disposal.store.saga;

import io.tenure.disposal.domain.saga.Fence;
import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.usecase.item.Intents;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Intents in PostgreSQL. */
@ApplicationScoped
class IntentStore implements Intents {

  @Override
  public void insert(Statements sql, Intent intent) {
    Intent.Basis basis = intent.basis();
    sql.execute(
        """
        insert into intent (id, item_id, claim_epoch, claim_seq, state, created_at, deadline_at, request_digest,
                            expected, policy_version_id, policy_digest, plan_digest, map_version, consent_as_of, hold_epoch)
        values ($1, $2, $3, $4, 'OPEN', clock_timestamp(), $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """,
        Tuple.tuple()
            .addValue(intent.id())
            .addValue(intent.itemId())
            .addValue(intent.fence().epoch())
            .addValue(intent.fence().sequence())
            .addValue(SqlTime.bind(intent.deadline()))
            .addValue(intent.requestDigest())
            .addValue(Buffer.buffer(intent.expected()))
            .addValue(basis.policyVersionId())
            .addValue(basis.policyDigest())
            .addValue(basis.planDigest())
            .addValue(basis.mapVersion())
            .addValue(SqlTime.bind(basis.consentAsOf()))
            .addValue(basis.holdEpoch()));
  }

  @Override
  public void state(Statements sql, UUID intentId, String state) {
    sql.execute(
        """
        update intent set state = $2, ended_at = case when $2 = 'UNKNOWN' then null else clock_timestamp() end
         where id = $1 and state in ('OPEN', 'UNKNOWN')
        """,
        Tuple.of(intentId, state));
  }

  @Override
  public Optional<Intent> newest(Statements sql, UUID itemId) {
    return sql.first(
        "select * from intent where item_id = $1 order by created_at desc, claim_epoch desc, claim_seq desc limit 1",
        Tuple.of(itemId),
        IntentStore::map);
  }

  private static Intent map(Row row) {
    var expected = row.getBuffer("expected");
    return new Intent(
        row.getUUID("id"),
        row.getUUID("item_id"),
        new Fence(row.getLong("claim_epoch"), row.getLong("claim_seq")),
        SqlTime.read(row, "deadline_at"),
        row.getString("request_digest"),
        expected == null ? null : expected.getBytes(),
        new Intent.Basis(
            row.getString("policy_version_id"),
            row.getString("policy_digest"),
            row.getString("plan_digest"),
            row.getInteger("map_version"),
            SqlTime.read(row, "consent_as_of"),
            row.getLong("hold_epoch")));
  }
}
