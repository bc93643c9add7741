package io.tenure.disposal.store.saga;

import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.saga.Fence;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.disposal.domain.saga.Saga;
import io.tenure.disposal.domain.saga.Transition;
import io.tenure.disposal.store.hold.HoldSql;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Items in PostgreSQL. No state is written that {@link Saga#apply} did not give. */
@ApplicationScoped
class ItemStore implements Items {

  @Override
  public Optional<ItemStatus> apply(Statements sql, Item item, ItemEvent event) {
    return switch (Saga.apply(item.status(), event)) {
      case Transition.Moved(ItemStatus next) when write(sql, item, next) -> Optional.of(next);
      case Transition.Moved _, Transition.Stale _ -> Optional.empty();
      case Transition.Illegal(String sentence) -> throw new IllegalStateException(sentence);
    };
  }

  /** Only the row that still is what was read is changed. */
  private boolean write(Statements sql, Item item, ItemStatus next) {
    return sql.execute(
            """
            update item set state = $5, claim_epoch = $6, claim_seq = $7, attempts = $8, reason = $9,
                   updated_at = clock_timestamp()
             where id = $1 and state = $2 and claim_epoch = $3 and claim_seq = $4
            """,
            Tuple.tuple()
                .addValue(item.id())
                .addValue(item.status().state().name())
                .addValue(item.status().fence().epoch())
                .addValue(item.status().fence().sequence())
                .addValue(next.state().name())
                .addValue(next.fence().epoch())
                .addValue(next.fence().sequence())
                .addValue(next.attempts())
                .addValue(next.reason()))
        == 1;
  }

  @Override
  public Fence nextFence(Statements sql) {
    return sql.first(
            "select epoch, nextval('item_fence') from fence_epoch",
            Tuple.tuple(),
            r -> new Fence(r.getLong(0), r.getLong(1)))
        .orElseThrow();
  }

  @Override
  public List<Item> claim(Statements sql, UUID runId, int limit, Duration lease) {
    List<Item> ready =
        sql.query(
            """
            select * from item
             where run_id = $1 and state = 'READY'
               and stage = (select min(stage) from item where run_id = $1
                             and state in ('READY', 'CLAIMED', 'INTENT', 'UNKNOWN', 'VERIFYING'))
             order by position limit $2 for update skip locked
            """,
            Tuple.of(runId, limit),
            ItemStore::map);
    return ready.stream().map(item -> claim(sql, item, lease)).flatMap(Optional::stream).toList();
  }

  private Optional<Item> claim(Statements sql, Item item, Duration lease) {
    Optional<ItemStatus> next = apply(sql, item, new ItemEvent.Claimed(nextFence(sql)));
    next.ifPresent(
        s ->
            sql.execute(
                "update item set lease_until = clock_timestamp() + $2 * interval '1 second' where id = $1",
                Tuple.of(item.id(), lease.toSeconds())));
    return next.map(item::with);
  }

  @Override
  public int voidClaims(Statements sql, UUID runId) {
    List<Item> claimed =
        sql.query(
            "select * from item where run_id = $1 and state in ('CLAIMED', 'INTENT') for update",
            Tuple.of(runId),
            ItemStore::map);
    claimed.forEach(item -> apply(sql, item, new ItemEvent.ClaimVoid(nextFence(sql))));
    return claimed.size();
  }

  @Override
  public Optional<Item> lockClaimed(Statements sql, Item item, Duration needed) {
    return sql.first(
        """
        select * from item where id = $1 and state = 'CLAIMED' and claim_epoch = $2 and claim_seq = $3
           and lease_until > clock_timestamp() + $4 * interval '1 second' for update
        """,
        Tuple.of(
            item.id(),
            item.status().fence().epoch(),
            item.status().fence().sequence(),
            needed.toSeconds()),
        ItemStore::map);
  }

  @Override
  public Optional<UUID> holdOn(Statements sql, UUID itemId, List<UUID> alongside) {
    return sql.first(
        """
        select h.id from hold h, item i join record r on r.id = i.record_id
         where i.id = $1 and h.state in ('REQUESTED', 'ACTIVE') and (
        """
            + HoldSql.COVERS_ITEM
            + """
            or exists (select 1 from record r where r.id = any ($2) and
            """
            + HoldSql.COVERS_RECORD
            + ")) order by h.requested_at limit 1",
        Tuple.of(itemId, alongside.toArray(UUID[]::new)),
        r -> r.getUUID(0));
  }

  @Override
  public List<Item> covered(Statements sql, UUID holdId) {
    return sql.query(
        """
        select i.* from hold h, item i join record r on r.id = i.record_id
         where h.id = $1 and i.state in ('PLANNED', 'READY') and
        """
            + HoldSql.COVERS_ITEM
            + " for update of i",
        Tuple.of(holdId),
        ItemStore::map);
  }

  @Override
  public List<Item> heldWithoutHold(Statements sql) {
    return sql.query(
        """
        select i.* from item i join record r on r.id = i.record_id
         where i.state = 'HELD' and not exists (
               select 1 from hold h where h.state in ('REQUESTED', 'ACTIVE') and
        """
            + HoldSql.COVERS_ITEM
            + ") for update of i",
        ItemStore::map);
  }

  @Override
  public List<Item> inState(Statements sql, UUID runId, ItemState state, int limit) {
    return sql.query(
        "select * from item where run_id = $1 and state = $2 order by position limit $3",
        Tuple.of(runId, state.name(), limit),
        ItemStore::map);
  }

  @Override
  public Optional<Item> find(Statements sql, UUID id) {
    return sql.first("select * from item where id = $1", Tuple.of(id), ItemStore::map);
  }

  @Override
  public void applied(Statements sql, UUID itemId, String method, String effects) {
    sql.execute(
        "update item set method = $2, effects = coalesce($3, effects) where id = $1",
        Tuple.of(itemId, method, effects));
  }

  @Override
  public void verified(Statements sql, UUID itemId) {
    sql.execute("update item set verified_at = clock_timestamp() where id = $1", Tuple.of(itemId));
  }

  @Override
  public List<Item> page(Statements sql, UUID runId, ItemState state, int after, int fetch) {
    return sql.query(
        """
        select * from item where run_id = $1 and ($2::text is null or state = $2) and position > $3
         order by position limit $4
        """,
        Tuple.of(runId, state == null ? null : state.name(), after, fetch),
        ItemStore::map);
  }

  /** Reads all columns of table {@code item}. */
  private static Item map(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getUUID("run_id"),
        row.getInteger("position"),
        row.getInteger("stage"),
        row.getUUID("record_id"),
        row.getString("dataset"),
        ItemForm.valueOf(row.getString("form")),
        List.of(row.getArrayOfStrings("groups")),
        row.getLong("plan_id"),
        row.getBuffer("fingerprint").getBytes(),
        row.getString("reasons"),
        new ItemStatus(
            ItemState.valueOf(row.getString("state")),
            new Fence(row.getLong("claim_epoch"), row.getLong("claim_seq")),
            row.getInteger("attempts"),
            row.getString("reason")),
        row.getString("method"),
        SqlTime.read(row, "dispose_from"),
        SqlTime.read(row, "verified_at"));
  }
}
