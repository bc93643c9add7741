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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Intents in PostgreSQL. */
@ApplicationScoped
class IntentStore implements Intents {

  @Override
  public Instant now(Statements sql) {
    return sql.first("select clock_timestamp() as now", Tuple.tuple(), r -> SqlTime.read(r, "now"))
        .orElseThrow();
  }

  @Override
  public void insert(Statements sql, List<Intent> intents) {
    sql.executeBatch(
        """
        insert into intent (id, item_id, claim_epoch, claim_seq, state, created_at, deadline_at, request_digest,
                            expected, policy_version_id, policy_digest, plan_digest, map_version, consent_as_of, hold_epoch, alongside)
        values ($1, $2, $3, $4, 'OPEN', clock_timestamp(), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """,
        intents.stream().map(IntentStore::row).toList());
  }

  private static Tuple row(Intent intent) {
    Intent.Basis basis = intent.basis();
    return Tuple.tuple()
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
        .addValue(basis.holdEpoch())
        .addArrayOfUUID(intent.alongside().toArray(UUID[]::new));
  }

  @Override
  public void state(Statements sql, Collection<UUID> intentIds, Intent.State state) {
    sql.execute(
        """
        update intent set state = $2, ended_at = case when $2 = 'UNKNOWN' then null else clock_timestamp() end
         where id = any ($1) and state in ('OPEN', 'UNKNOWN')
        """,
        Tuple.tuple().addArrayOfUUID(intentIds.toArray(UUID[]::new)).addValue(state.name()));
  }

  @Override
  public Map<UUID, Intent> newest(Statements sql, Collection<UUID> itemIds) {
    return sql
        .query(
            """
            select distinct on (item_id) * from intent where item_id = any ($1)
             order by item_id, created_at desc, claim_epoch desc, claim_seq desc
            """,
            Tuple.tuple().addArrayOfUUID(itemIds.toArray(UUID[]::new)),
            IntentStore::map)
        .stream()
        .collect(Collectors.toMap(Intent::itemId, i -> i));
  }

  private static Intent map(Row row) {
    var expected = row.getBuffer("expected");
    return new Intent(
        row.getUUID("id"),
        row.getUUID("item_id"),
        new Fence(row.getLong("claim_epoch"), row.getLong("claim_seq")),
        SqlTime.read(row, "deadline_at"),
        row.getString("request_digest"),
        List.of(row.getArrayOfUUIDs("alongside")),
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
