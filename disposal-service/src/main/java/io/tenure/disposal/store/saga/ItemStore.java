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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Items in PostgreSQL. No state is written that {@link Saga#apply} did not give. */
@ApplicationScoped
class ItemStore implements Items {

  private static final String HOLDS_ON =
      """
      select distinct on (x.item_id) x.item_id, x.hold_id from (
        select i.id as item_id, h.id as hold_id, h.requested_at
          from hold h, item i join record r on r.id = i.record_id
         where i.id = any ($1) and h.state in ('REQUESTED', 'ACTIVE') and %s
        union all
        select a.item_id, h.id, h.requested_at
          from hold h, unnest($2::uuid[], $3::uuid[]) as a (item_id, record_id) join record r on r.id = a.record_id
         where h.state in ('REQUESTED', 'ACTIVE') and %s
      ) x order by x.item_id, x.requested_at
      """
          .formatted(HoldSql.COVERS_ITEM, HoldSql.COVERS_RECORD);

  @Override
  public Map<UUID, ItemStatus> apply(Statements sql, List<Change> changes) {
    Map<Item, ItemStatus> next = new LinkedHashMap<>();
    for (Change change : changes) {
      switch (Saga.apply(change.item().status(), change.event())) {
        case Transition.Moved(ItemStatus status) -> next.put(change.item(), status);
        case Transition.Stale _ -> {}
        case Transition.Illegal(String sentence) -> throw new IllegalStateException(sentence);
      }
    }
    Set<UUID> written = next.isEmpty() ? Set.of() : write(sql, next);
    Map<UUID, ItemStatus> moved = new LinkedHashMap<>();
    next.forEach(
        (item, status) -> {
          if (written.contains(item.id())) {
            moved.put(item.id(), status);
          }
        });
    return moved;
  }

  /** Only rows that still are what was read are changed. */
  private static Set<UUID> write(Statements sql, Map<Item, ItemStatus> next) {
    List<Item> items = List.copyOf(next.keySet());
    List<ItemStatus> after = items.stream().map(next::get).toList();
    return Set.copyOf(
        sql.query(
            """
            update item i set state = n.state, claim_epoch = n.epoch, claim_seq = n.seq, attempts = n.attempts,
                   reason = n.reason, updated_at = clock_timestamp()
              from unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::bigint[], $7::bigint[],
                          $8::int[], $9::text[])
                as n (id, was, was_epoch, was_seq, state, epoch, seq, attempts, reason)
             where i.id = n.id and i.state = n.was and i.claim_epoch = n.was_epoch and i.claim_seq = n.was_seq
            returning i.id
            """,
            Tuple.tuple()
                .addArrayOfUUID(Columns.ids(items))
                .addArrayOfString(Columns.texts(items, i -> i.status().state().name()))
                .addArrayOfLong(Columns.numbers(items, i -> i.status().fence().epoch()))
                .addArrayOfLong(Columns.numbers(items, i -> i.status().fence().sequence()))
                .addArrayOfString(Columns.texts(after, s -> s.state().name()))
                .addArrayOfLong(Columns.numbers(after, s -> s.fence().epoch()))
                .addArrayOfLong(Columns.numbers(after, s -> s.fence().sequence()))
                .addArrayOfInteger(after.stream().map(ItemStatus::attempts).toArray(Integer[]::new))
                .addArrayOfString(Columns.texts(after, ItemStatus::reason)),
            r -> r.getUUID(0)));
  }

  @Override
  public Fence nextFence(Statements sql) {
    return nextFences(sql, 1).getFirst();
  }

  private static List<Fence> nextFences(Statements sql, int count) {
    return sql.query(
        "select epoch, nextval('item_fence') from fence_epoch, generate_series(1, $1)",
        Tuple.of(count),
        r -> new Fence(r.getLong(0), r.getLong(1)));
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
    List<Item> claimed = fenced(sql, ready, ItemEvent.Claimed::new);
    sql.execute(
        "update item set lease_until = clock_timestamp() + $2 * interval '1 second' where id = any ($1)",
        Tuple.tuple().addArrayOfUUID(Columns.ids(claimed)).addValue(lease.toSeconds()));
    return claimed;
  }

  @Override
  public int voidClaims(Statements sql, UUID runId) {
    List<Item> claimed =
        sql.query(
            "select * from item where run_id = $1 and state in ('CLAIMED', 'INTENT') order by position for update",
            Tuple.of(runId),
            ItemStore::map);
    return fenced(sql, claimed, ItemEvent.ClaimVoid::new).size();
  }

  /** Applies an event with a new token to each; answers those that moved, as they are now. */
  private List<Item> fenced(Statements sql, List<Item> items, Function<Fence, ItemEvent> event) {
    if (items.isEmpty()) {
      return List.of();
    }
    List<Fence> fences = nextFences(sql, items.size());
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      changes.add(new Change(items.get(i), event.apply(fences.get(i))));
    }
    Map<UUID, ItemStatus> moved = apply(sql, changes);
    return items.stream()
        .filter(item -> moved.containsKey(item.id()))
        .map(item -> item.with(moved.get(item.id())))
        .toList();
  }

  @Override
  public List<Item> lockClaimed(Statements sql, Collection<Item> items, Duration needed) {
    return sql.query(
        """
        select i.* from item i
          join unnest($1::uuid[], $2::bigint[], $3::bigint[]) as c (id, epoch, seq)
            on c.id = i.id and c.epoch = i.claim_epoch and c.seq = i.claim_seq
         where i.state = 'CLAIMED' and i.lease_until > clock_timestamp() + $4 * interval '1 second'
         order by i.position for update of i
        """,
        Tuple.tuple()
            .addArrayOfUUID(Columns.ids(items))
            .addArrayOfLong(Columns.numbers(items, i -> i.status().fence().epoch()))
            .addArrayOfLong(Columns.numbers(items, i -> i.status().fence().sequence()))
            .addValue(needed.toSeconds()),
        ItemStore::map);
  }

  @Override
  public Map<UUID, UUID> holdsOn(Statements sql, Map<UUID, List<UUID>> alongside) {
    List<UUID> items = new ArrayList<>();
    List<UUID> records = new ArrayList<>();
    alongside.forEach(
        (item, all) ->
            all.forEach(
                record -> {
                  items.add(item);
                  records.add(record);
                }));
    Map<UUID, UUID> holds = new HashMap<>();
    sql.query(
        HOLDS_ON,
        Tuple.tuple()
            .addArrayOfUUID(alongside.keySet().toArray(UUID[]::new))
            .addArrayOfUUID(items.toArray(UUID[]::new))
            .addArrayOfUUID(records.toArray(UUID[]::new)),
        r -> holds.put(r.getUUID(0), r.getUUID(1)));
    return holds;
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
  public void applied(Statements sql, List<Effect> effects) {
    if (effects.isEmpty()) {
      return;
    }
    sql.execute(
        """
        update item i set method = n.method, effects = coalesce(n.effects, i.effects)
          from unnest($1::uuid[], $2::text[], $3::text[]) as n (id, method, effects) where i.id = n.id
        """,
        Tuple.tuple()
            .addArrayOfUUID(Columns.ids(effects, Effect::itemId))
            .addArrayOfString(Columns.texts(effects, Effect::method))
            .addArrayOfString(Columns.texts(effects, Effect::effects)));
  }

  @Override
  public void verified(Statements sql, Collection<UUID> itemIds) {
    sql.execute(
        "update item set verified_at = clock_timestamp() where id = any ($1)",
        Tuple.tuple().addArrayOfUUID(itemIds.toArray(UUID[]::new)));
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
