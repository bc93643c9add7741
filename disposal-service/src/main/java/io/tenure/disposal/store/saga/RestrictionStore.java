package io.tenure.disposal.store.saga;

import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.usecase.saga.Restrictions;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Restrictions in PostgreSQL. */
@ApplicationScoped
class RestrictionStore implements Restrictions {

  @Override
  public void add(Statements sql, List<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    sql.execute(
        """
        insert into restriction (record_id, groups, item_id, since, until)
        select i.record_id, i.groups, i.id, clock_timestamp(),
               (select max(a.retain_until) from assessment a where a.record_id = i.record_id and a.group_id = any (i.groups))
          from item i where i.id = any ($1)
        on conflict do nothing
        """,
        Tuple.tuple().addArrayOfUUID(Columns.ids(items)));
  }

  @Override
  public Set<UUID> recorded(Statements sql, Collection<UUID> itemIds) {
    return Set.copyOf(
        sql.query(
            """
            select i.id from item i join restriction r on r.item_id = i.id and r.record_id = i.record_id
             where i.id = any ($1)
            """,
            Tuple.tuple().addArrayOfUUID(itemIds.toArray(UUID[]::new)),
            r -> r.getUUID(0)));
  }
}
